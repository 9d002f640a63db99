package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.Optional;

/** Decides whether a request is sent. */
@FunctionalInterface
public interface Gate {

    /** What a rehearsal says about it. */
    default Foreseen foreseen(ReadyRequest request, Execution execution) {
        return request.foreseen(execution);
    }

    /** The same of a request that waits in a queue. */
    default Foreseen foreseenInQueue(ReadyRequest request, Execution execution) {
        return request.foreseenInQueue(execution);
    }

    /** Empty to send it; else how the command ends instead. */
    Optional<Outcome> admit(ReadyRequest request, Execution execution);
}
