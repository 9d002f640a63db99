package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.command.Pause;
import java.time.Duration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The SDK's own decisions about what to send again and when, with the waiting done by {@link Pause}, and every failed
 * attempt written into the {@link CallRecord}.
 */
final class PausingRetries implements RetryStrategy {
    private final RetryStrategy decisions;
    private final Pause pause;

    PausingRetries(RetryStrategy decisions, Pause pause) {
        this.decisions = decisions;
        this.pause = pause;
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        AcquireInitialTokenResponse decided = decisions.acquireInitialToken(request);
        sleep(decided.delay());
        return AcquireInitialTokenResponse.create(decided.token(), Duration.ZERO);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        CallRecord.current().ifPresent(record -> record.attemptFailed(request.failure()));
        RefreshRetryTokenResponse decided = decisions.refreshRetryToken(request);
        sleep(decided.delay());
        return RefreshRetryTokenResponse.create(decided.token(), Duration.ZERO);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return decisions.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return decisions.maxAttempts();
    }

    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public Builder<?, ?> toBuilder() {
        return decisions.toBuilder();
    }

    private void sleep(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            pause.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted before the next attempt", stopped);
        }
    }
}
