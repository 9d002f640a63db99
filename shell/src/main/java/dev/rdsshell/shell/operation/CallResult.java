package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.Optional;

/** How a call ended, for those who must know whether a failed call may have taken effect all the same. */
public sealed interface CallResult<T> {

    /** @throws FailureException in place of a failed call */
    T orThrow();

    record Answered<T>(T value) implements CallResult<T> {
        @Override
        public T orThrow() {
            return value;
        }
    }

    /**
     * The call failed.
     *
     * @param cause what the SDK threw, where it threw
     * @param attempts how many times the last request was sent; 0 when nothing was
     * @param mayHaveTakenEffect whether the service may have acted on a request whose answer never came, or came cut: a
     *     dropped connection, a time-out, an error of the server, Ctrl-C. True also when such an attempt was followed by
     *     one that was refused, as with {@code ExportTaskAlreadyExists} after a dropped connection.
     */
    record Failed<T>(Failure failure, Optional<Throwable> cause, int attempts, boolean mayHaveTakenEffect)
            implements CallResult<T> {
        @Override
        public T orThrow() {
            throw new FailureException(failure, cause.orElse(null));
        }
    }
}
