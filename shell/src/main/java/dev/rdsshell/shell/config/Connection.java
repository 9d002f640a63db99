package dev.rdsshell.shell.config;

import dev.rdsshell.shell.session.SandboxAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides which client talks to which endpoint as whom. Two equal connections share their clients.
 *
 * @param profile the profile's name, where one was chosen anywhere
 * @param profileIsExplicit chosen on the line, in the session or by the launcher: keys in the environment are then
 *     ignored, as the AWS CLI does
 * @param region empty where none is set anywhere
 * @param endpoints endpoint URL by service ({@code rds}, {@code s3} …); the key {@code *} is for all services
 * @param signRequests false for {@code --no-sign-request}: no credentials are loaded at all
 * @param verifySsl false for {@code --no-verify-ssl}
 * @param caBundle a PEM file
 * @param connectTimeout zero for none
 * @param readTimeout zero for none
 * @param maxAttempts calls in all, the first one included
 * @param retryMode {@code standard}, {@code adaptive} or {@code legacy}
 * @param sandbox the practice account, instead of everything above
 */
public record Connection(
        Optional<String> profile,
        boolean profileIsExplicit,
        Optional<String> region,
        Map<String, String> endpoints,
        boolean signRequests,
        boolean verifySsl,
        Optional<String> caBundle,
        Duration connectTimeout,
        Duration readTimeout,
        int maxAttempts,
        String retryMode,
        Optional<SandboxAccount> sandbox) {

    public Connection {
        endpoints = Map.copyOf(endpoints);
    }

    /** The endpoint URL for a service, where one is set. */
    public Optional<String> endpoint(String service) {
        return Optional.ofNullable(endpoints.get(service)).or(() -> Optional.ofNullable(endpoints.get("*")));
    }
}
