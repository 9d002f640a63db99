package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.Connection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Connections for tests. Every one leads to loopback. */
final class Connections {
    private Connections() {}

    static Connection to(URI endpoint) {
        return of(Optional.empty(), false, Optional.of("us-west-2"), endpoint.toString(), 3, Duration.ofSeconds(20));
    }

    static Connection withProfile(URI endpoint, String profile) {
        return of(Optional.of(profile), true, Optional.of("us-west-2"), endpoint.toString(), 3, Duration.ofSeconds(20));
    }

    static Connection of(
            Optional<String> profile,
            boolean explicit,
            Optional<String> region,
            String endpoint,
            int maxAttempts,
            Duration readTimeout) {
        return new Connection(
                profile,
                explicit,
                region,
                Optional.empty(),
                Map.of("*", endpoint),
                false,
                false,
                true,
                true,
                Optional.empty(),
                Duration.ofSeconds(20),
                readTimeout,
                maxAttempts,
                "standard",
                Optional.empty());
    }
}
