package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Connection;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkPojo;

/** Finds out what became of a call that may have taken effect although no answer to it came. */
@FunctionalInterface
public interface Recovery {

    /**
     * The answer that the call would have had, or its failure.
     *
     * @param failed how the call ended
     * @param request as it was sent
     * @throws dev.rdsshell.shell.failure.FailureException where the call did not take effect, or nobody can tell
     */
    SdkPojo recover(CallResult.Failed<SdkPojo> failed, SdkPojo request, Surroundings surroundings);

    /**
     * What a recovery may use.
     *
     * @param sentAt when the call began
     * @param notice takes a line for the person
     */
    record Surroundings(ServiceCalls calls, Connection connection, Instant sentAt, Consumer<String> notice) {}
}
