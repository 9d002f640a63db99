package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A start or a cancel at the prompt passes {@link ProtectedAccounts}. */
public final class ConfirmInProtected implements Addition {
    private static final Set<String> COMMANDS = Set.of(ExportCheck.OPERATION, "cancel-export-task");

    private final ProtectedAccounts accounts;

    public ConfirmInProtected(ProtectedAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean isFor(String command) {
        return COMMANDS.contains(command);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        Prepared prepared = next.prepare(arguments, preparation);
        return accounts.mayAsk(preparation.mode()) && prepared instanceof ReadyRequest request
                ? new GatedRequest(request, this::admit)
                : prepared;
    }

    private Optional<Outcome> admit(ReadyRequest request, Execution execution) {
        String identifier = String.valueOf(request.parameters().get("ExportTaskIdentifier"));
        return accounts.confirmed(request.connection(), identifier, execution)
                ? Optional.empty()
                : Optional.of(new Outcome.Finished(ExitCode.NOT_COMPLETE));
    }
}
