package dev.rdsshell.shell.aws.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Credentials as their source gave them.
 *
 * @param expires when they end; empty for long-lived keys and for sources that renew them by themselves
 */
record Issued(AwsCredentials credentials, Optional<Instant> expires) {
    /** A request signed just before the end arrives after it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    static Issued forEver(AwsCredentials credentials) {
        return new Issued(credentials, Optional.empty());
    }

    boolean isValid(Instant now) {
        return expires.map(end -> now.isBefore(end.minus(MARGIN))).orElse(true);
    }
}
