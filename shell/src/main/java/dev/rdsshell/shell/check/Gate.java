package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.Optional;

/** Decides whether a request is sent. */
@FunctionalInterface
interface Gate {

    /** What a rehearsal says about it. */
    default Foreseen foreseen(ReadyRequest request, Execution execution) {
        return request.foreseen(execution);
    }

    /** Empty to send it; else how the command ends instead. */
    Optional<Outcome> admit(ReadyRequest request, Execution execution);
}
