package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Optional;

/** Keeps the request of a start that the service refused, for {@code explain}. */
public final class RememberRefusedStart implements Addition {
    private final LastError last;

    public RememberRefusedStart(LastError last) {
        this.last = last;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals(ExportCheck.OPERATION);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        Prepared prepared = next.prepare(arguments, preparation);
        return prepared instanceof ReadyRequest request ? new GatedRequest(request, this::send) : prepared;
    }

    private Optional<Outcome> send(ReadyRequest request, Execution execution) {
        try {
            return Optional.of(request.run(execution));
        } catch (FailureException refused) {
            last.remember(refused.failure(), request);
            throw refused;
        }
    }
}
