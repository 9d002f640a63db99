package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.Optional;

/** A start that is rehearsed without asking the account: what the script itself shows is seen all the same. */
record UncheckedStart() implements Gate {
    @Override
    public Foreseen foreseen(ReadyRequest request, Execution execution) {
        return request.foreseen(execution).and(StartClaims.foreseen(request, 0, execution));
    }

    @Override
    public Optional<Outcome> admit(ReadyRequest request, Execution execution) {
        return Optional.empty();
    }
}
