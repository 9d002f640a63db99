package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.failures.SdkFailures;
import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.ServiceEndpoints;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** Calls the service that knows the logins of a company (IAM Identity Center). */
final class LoginService {
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String REFRESH_TOKEN = "refresh_token";

    private final Context context;
    private final SsoSettings settings;

    LoginService(Context context, SsoSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** How a question for the token was answered. */
    sealed interface Poll {
        record Confirmed(SsoToken token) implements Poll {}

        record NotYet() implements Poll {}

        record TooOften() implements Poll {}
    }

    SsoToken.Registration register() {
        return call("RegisterClient", client -> {
            var known = client.registerClient(request -> request.clientName("rds-shell-" + name())
                    .clientType("public")
                    .scopes(settings.scopes()));
            return new SsoToken.Registration(
                    known.clientId(), known.clientSecret(), Instant.ofEpochSecond(known.clientSecretExpiresAt()));
        });
    }

    private String name() {
        return settings.session()
                .orElseGet(() -> Long.toString(context.clock().instant().getEpochSecond()));
    }

    StartDeviceAuthorizationResponse authorize(SsoToken.Registration registration) {
        return call(
                "StartDeviceAuthorization",
                client -> client.startDeviceAuthorization(request -> request.clientId(registration.clientId())
                        .clientSecret(registration.clientSecret())
                        .startUrl(settings.startUrl())));
    }

    Poll poll(SsoToken.Registration registration, String deviceCode) {
        return call("CreateToken", client -> {
            try {
                return new Poll.Confirmed(create(client, registration, request -> request.grantType(DEVICE_CODE)
                        .deviceCode(deviceCode)));
            } catch (AuthorizationPendingException waiting) {
                return new Poll.NotYet();
            } catch (SlowDownException tooOften) {
                return new Poll.TooOften();
            } catch (ExpiredTokenException | AccessDeniedException ended) {
                throw Incomplete.notConfirmed(settings.profile(), ended);
            }
        });
    }

    SsoToken renew(SsoToken.Registration registration, String refreshToken) {
        return call(
                "CreateToken",
                client -> create(client, registration, request -> request.grantType(REFRESH_TOKEN)
                        .refreshToken(refreshToken)));
    }

    private SsoToken create(
            SsoOidcClient client, SsoToken.Registration registration, Consumer<CreateTokenRequest.Builder> grant) {
        CreateTokenResponse given = client.createToken(request -> request.clientId(registration.clientId())
                .clientSecret(registration.clientSecret())
                .applyMutation(grant));
        return new SsoToken(
                given.accessToken(),
                context.clock().instant().plusSeconds(given.expiresIn()),
                Optional.of(registration),
                Optional.ofNullable(given.refreshToken()));
    }

    private <T> T call(String operation, Function<SsoOidcClient, T> call) {
        Connection there = context.connection().forCredentials(Optional.of(settings.region()));
        CallRecord record = new CallRecord();
        try (SsoOidcClient client = client(there)) {
            return record.during(() -> call.apply(client));
        } catch (SdkException refused) {
            throw new FailureException(new SdkFailures(operation, there, record).of(refused), refused);
        }
    }

    private SsoOidcClient client(Connection there) {
        return context.transport()
                .configure(
                        SsoOidcClient.builder(),
                        there,
                        "sso_oidc",
                        context.transport().http(there))
                .endpointProvider(new ServiceEndpoints(there).ssoOidc())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }
}
