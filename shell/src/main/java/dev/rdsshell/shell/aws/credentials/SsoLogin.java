package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.failures.SdkFailures;
import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.ServiceEndpoints;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/** Credentials of a role that a person logged in for in a browser. */
record SsoLogin(Context context, SsoSettings settings, String account, String role) implements Issuer {

    /** @return empty when the profile has no SSO settings */
    static Optional<Issuer> find(Context context, Profile profile) {
        Optional<String> account = profile.property("sso_account_id");
        Optional<String> role = profile.property("sso_role_name");
        return account.isEmpty() && role.isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        context,
                        profile,
                        account.orElseThrow(() -> missing(profile, "sso_account_id")),
                        role.orElseThrow(() -> missing(profile, "sso_role_name"))));
    }

    private static FailureException missing(Profile profile, String key) {
        return Incomplete.profile(profile.name(), "its SSO settings have no " + key);
    }

    private static SsoLogin of(Context context, Profile profile, String account, String role) {
        SsoSettings settings = SsoSettings.find(context, profile).orElseThrow(() -> missing(profile, "sso_start_url"));
        return new SsoLogin(context, settings, account, role);
    }

    @Override
    public Issued issue() {
        String token = new SsoTokens(context, settings).current();
        CallRecord record = new CallRecord();
        try (SsoClient client = client()) {
            return issued(record.during(() -> client.getRoleCredentials(request ->
                            request.accessToken(token).accountId(account).roleName(role))
                    .roleCredentials()));
        } catch (UnauthorizedException ended) {
            throw Incomplete.login(settings.profile());
        } catch (SdkException refused) {
            throw new FailureException(
                    new SdkFailures("GetRoleCredentials", connection(), record).of(refused), refused);
        }
    }

    @Override
    public Optional<String> mark() {
        return Optional.of("login " + settings.startUrl() + " " + account + " " + role);
    }

    private static Issued issued(RoleCredentials given) {
        return new Issued(
                Keys.of(given.accessKeyId(), given.secretAccessKey(), Optional.ofNullable(given.sessionToken())),
                Optional.of(Instant.ofEpochMilli(given.expiration())));
    }

    private SsoClient client() {
        Transport transport = context.transport();
        Connection there = connection();
        return transport
                .configure(SsoClient.builder(), there, "sso", transport.http(there))
                .endpointProvider(new ServiceEndpoints(there).sso())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    private Connection connection() {
        return context.connection().forCredentials(Optional.of(settings.region()));
    }
}
