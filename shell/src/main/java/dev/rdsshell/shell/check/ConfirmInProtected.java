package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.GuardRails;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * In an account that the settings protect, a start or a cancel at the prompt is confirmed by typing the identifier.
 *
 * <pre>
 *   Account 123456789012 is protected. Type orders-2026 to go on: orders-2026
 * </pre>
 */
public final class ConfirmInProtected implements Addition {
    private static final Set<String> COMMANDS = Set.of(ExportCheck.OPERATION, "cancel-export-task");

    private final GuardRails guardRails;
    private final Function<Connection, String> accounts;

    /** @param accounts the account that a connection calls as; may be a call, and fail as calls do */
    public ConfirmInProtected(GuardRails guardRails, Function<Connection, String> accounts) {
        this.guardRails = guardRails;
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
        boolean asks = preparation.mode() == Preparation.Mode.INTERACTIVE
                && !guardRails.protectedAccounts().isEmpty();
        return asks && prepared instanceof ReadyRequest request ? new GatedRequest(request, this::admit) : prepared;
    }

    private Optional<Outcome> admit(ReadyRequest request, Execution execution) {
        String account = accounts.apply(request.connection());
        if (!guardRails.isProtected(account)) {
            return Optional.empty();
        }
        String identifier = String.valueOf(request.parameters().get("ExportTaskIdentifier"));
        boolean confirmed = execution
                .console()
                .ask("Account " + account + " is protected. Type " + identifier + " to go on:", false)
                .map(String::strip)
                .filter(identifier::equals)
                .isPresent();
        if (confirmed) {
            return Optional.empty();
        }
        execution.console().notice("Not confirmed: nothing was done.");
        return Optional.of(new Outcome.Finished(ExitCode.NOT_COMPLETE));
    }
}
