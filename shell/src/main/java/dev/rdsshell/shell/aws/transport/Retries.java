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
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Pause pause;
    private final RandomGenerator random;

    Retries(Pause pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    RetryStrategy of(Connection connection) {
        return new PausingRetries(decisions(connection.retryMode(), connection.maxAttempts()), pause);
    }

    private RetryStrategy decisions(String mode, int maxAttempts) {
        return switch (mode) {
            case "adaptive" ->
                AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                        .maxAttempts(maxAttempts)
                        .backoffStrategy(this::delay)
                        .build();
            default ->
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(maxAttempts)
                        .circuitBreakerEnabled(false)
                        .backoffStrategy(this::delay)
                        .throttlingBackoffStrategy(this::delay)
                        .build();
        };
    }

    /**
     * The wait before an attempt.
     *
     * @param attempt the one to come: 2 after the first has failed
     * @see BackoffStrategy#computeDelay
     */
    private Duration delay(int attempt) {
        long ceiling = Math.min(LONGEST.toMillis(), 1000L << Math.max(0, Math.min(attempt - 2, 10)));
        return Duration.ofMillis((long) (random.nextDouble() * ceiling));
    }
}
