package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Connection;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands around every call that starts or cancels an export, and is told what became of it. Implemented outside. */
public interface WriteLog {

    /**
     * Makes the call.
     *
     * @param call throws what the call fails with
     * @param requestId the request id of the answer; the empty text where it has none
     */
    <T> T during(Write write, Supplier<T> call, Function<T, String> requestId);

    /** Notes that a start of which nobody knew the outcome was found to have taken effect. */
    default void found(Write start) {}

    /**
     * A call that writes.
     *
     * @param operation the API's name, such as {@code StartExportTask}
     * @param identifier of the export task
     * @param source ARN of what is exported; the empty text for a cancel
     */
    record Write(Connection connection, String operation, String identifier, String source) {}

    /** Nobody is told. */
    static WriteLog none() {
        return new WriteLog() {
            @Override
            public <T> T during(Write write, Supplier<T> call, Function<T, String> requestId) {
                return call.get();
            }
        };
    }
}
