package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.CallResult;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Whether the account can be reached at all: one answer that went lost proves nothing, as long as another one came. */
final class Reach {
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile @Nullable FailureException lost;

    /** A refusal is an answer, too. */
    void note(CallResult<?> result) {
        if (!(result instanceof CallResult.Failed<?> failed) || failed.failure() instanceof Failure.ServiceError) {
            answered();
        }
    }

    void answered() {
        answered.set(true);
    }

    /** What RDS itself did not answer. */
    void lost(FailureException failure) {
        lost = failure;
    }

    /** @throws FailureException as RDS was not reached, where nothing else was either */
    void require() {
        FailureException failure = lost;
        if (failure != null && !answered.get()) {
            throw failure;
        }
    }
}
