package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.session.SandboxAccount;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A connection for tests, changed where a test needs it: to AWS itself in us-west-2, one attempt, unless told otherwise. */
final class ConnectionDraft {
    private Optional<String> profile = Optional.empty();
    private Optional<String> endpointOption = Optional.empty();
    private Map<String, String> endpoints = Map.of();
    private boolean signRequests = true;
    private boolean variant;
    private boolean verifySsl = true;
    private Optional<String> caBundle = Optional.empty();
    private int maxAttempts = 1;
    private Optional<SandboxAccount> sandbox = Optional.empty();

    ConnectionDraft profile(String name) {
        profile = Optional.of(name);
        return this;
    }

    ConnectionDraft configured(URI endpoint) {
        endpoints = Map.of("*", endpoint.toString());
        return this;
    }

    ConnectionDraft endpointOption(URI endpoint) {
        endpointOption = Optional.of(endpoint.toString());
        return this;
    }

    ConnectionDraft unsigned() {
        signRequests = false;
        return this;
    }

    /** With FIPS and over IPv6. */
    ConnectionDraft variant() {
        variant = true;
        return this;
    }

    ConnectionDraft unverified() {
        verifySsl = false;
        return this;
    }

    ConnectionDraft caBundle(String file) {
        caBundle = Optional.of(file);
        return this;
    }

    ConnectionDraft attempts(int number) {
        maxAttempts = number;
        return this;
    }

    ConnectionDraft sandbox(SandboxAccount account) {
        sandbox = Optional.of(account);
        return this;
    }

    Connection build() {
        return new Connection(
                profile,
                profile.isPresent(),
                Optional.of("us-west-2"),
                endpointOption,
                endpoints,
                variant,
                variant,
                signRequests,
                verifySsl,
                caBundle,
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                maxAttempts,
                "standard",
                sandbox);
    }
}
