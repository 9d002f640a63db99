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

/**
 * Credentials of a role that a person logged in for in a browser. The login's token is read from the AWS CLI's cache each
 * time, so that a login elsewhere counts here at once.
 *
 * @param login the name of the {@code sso-session}, or in profiles of the older form the start URL
 * @param region where the login lives, which need not be where the session works
 */
record SsoLogin(Context context, String profile, String login, String region, String account, String role)
        implements Issuer {

    /** @return empty when the profile has no SSO settings */
    static Optional<Issuer> find(Context context, Profile profile) {
        return profile.property("sso_account_id")
                .flatMap(account -> profile.property("sso_role_name").map(role -> of(context, profile, account, role)));
    }

    private static SsoLogin of(Context context, Profile profile, String account, String role) {
        Profile settings = profile.property("sso_session")
                .map(name -> context.findLogin(name)
                        .orElseThrow(() ->
                                Incomplete.profile(profile.name(), "there is no section [sso-session " + name + "]")))
                .orElse(profile);
        return new SsoLogin(
                context,
                profile.name(),
                profile.property("sso_session").orElseGet(() -> required(profile, settings, "sso_start_url")),
                required(profile, settings, "sso_region"),
                account,
                role);
    }

    private static String required(Profile profile, Profile settings, String name) {
        return settings.property(name)
                .orElseThrow(() -> Incomplete.profile(profile.name(), "its SSO settings have no " + name));
    }

    @Override
    public Issued issue() {
        String token = SsoCache.token(
                        context.environment(), login, context.clock().instant())
                .orElseThrow(() -> Incomplete.login(profile));
        CallRecord record = new CallRecord();
        try (SsoClient client = client()) {
            return issued(record.during(() -> client.getRoleCredentials(request ->
                            request.accessToken(token).accountId(account).roleName(role))
                    .roleCredentials()));
        } catch (UnauthorizedException ended) {
            throw Incomplete.login(profile);
        } catch (SdkException refused) {
            throw new FailureException(
                    new SdkFailures("GetRoleCredentials", connection(), record).of(refused), refused);
        }
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
        return context.connection().forCredentials(Optional.of(region));
    }
}
