package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.config.Connection;
import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Sending again as the AWS CLI does: a random part of 1 s, then of 2 s, of 4 s, up to 20 s.
 *
 * <p>The SDK's retry quota is left out: it would make a call fail early because of calls an hour ago, which a process that
 * lives for one command never sees.
 */
final class Retries {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Pause pause;
    private final RandomGenerator random;

    Retries(Pause pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    /** @param soon whether what passes by itself, such as a connection that broke off, is sent again after 50 ms */
    RetryStrategy of(Connection connection, boolean soon) {
        BackoffStrategy passing = soon ? attempt -> delay(SOON, attempt) : attempt -> delay(USUAL, attempt);
        return new PausingRetries(decisions(connection.retryMode(), connection.maxAttempts(), passing), pause);
    }

    private RetryStrategy decisions(String mode, int maxAttempts, BackoffStrategy passing) {
        return switch (mode) {
            case "adaptive" ->
                AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                        .maxAttempts(maxAttempts)
                        .retryOnException(RetriedCodes::areIn)
                        .backoffStrategy(passing)
                        .build();
            default ->
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(maxAttempts)
                        .retryOnException(RetriedCodes::areIn)
                        .circuitBreakerEnabled(false)
                        .backoffStrategy(passing)
                        .throttlingBackoffStrategy(attempt -> delay(USUAL, attempt))
                        .build();
        };
    }

    /**
     * The wait before an attempt.
     *
     * @param first the longest that there is before the second
     * @param attempt the one to come: 2 after the first has failed
     * @see BackoffStrategy#computeDelay
     */
    private Duration delay(Duration first, int attempt) {
        long ceiling = Math.min(LONGEST.toMillis(), first.toMillis() << Math.max(0, Math.min(attempt - 2, 10)));
        return Duration.ofMillis((long) (random.nextDouble() * ceiling));
    }
}
