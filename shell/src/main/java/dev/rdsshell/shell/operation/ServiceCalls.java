package dev.rdsshell.shell.operation;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import java.util.Optional;
import java.util.function.Function;

/**
 * How an operation reaches AWS. Implemented by {@code aws}.
 *
 * <p>A call runs on a worker, because the SDK does not heed interrupts: after Ctrl-C the late result is discarded and the
 * call ends with {@code Failure.Interrupted}. Whatever the SDK throws comes out as a
 * {@link dev.rdsshell.shell.failure.FailureException}: missing region or credentials, no connection, a malformed answer, an
 * error of the service with its own words.
 */
public interface ServiceCalls {

    /**
     * Calls, and tells a failure from an outcome that nobody knows. Throws nothing but what {@code call} itself has wrong.
     *
     * @param operation the API operation's name, such as {@code StartExportTask}, for messages
     */
    <T> CallResult<T> attempt(Connection connection, String operation, Function<AccountClients, T> call);

    /**
     * What is wrong with the profile that names the credentials, found without asking anybody: no role to assume it with, for
     * example. The AWS CLI says that before it misses a region.
     */
    default Optional<Failure> brokenProfile(Connection connection) {
        return Optional.empty();
    }

    /**
     * Gets what calls of this connection are signed with, asking a person on this thread where that needs one, and gives
     * calls that ask nobody again: for several that begin at the same time.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when there are no credentials, or the person declined
     */
    default ServiceCalls unlocked(Connection connection) {
        return this;
    }

    /** @param operation the API operation's name, such as {@code StartExportTask}, for messages */
    default <T> T call(Connection connection, String operation, Function<AccountClients, T> call) {
        return attempt(connection, operation, call).orThrow();
    }
}
