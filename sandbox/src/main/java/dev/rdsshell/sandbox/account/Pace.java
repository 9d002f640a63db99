package dev.rdsshell.sandbox.account;

import java.time.Duration;

/**
 * How long the phases of an export take.
 *
 * @param starting from the request to the first exported byte
 * @param extracting from the first exported byte to the last
 * @param canceling from the request to cancel to CANCELED
 */
public record Pace(Duration starting, Duration extracting, Duration canceling) {
    /** As a small database takes in AWS. */
    public static final Pace REAL = new Pace(Duration.ofMinutes(12), Duration.ofMinutes(30), Duration.ofMinutes(1));
}
