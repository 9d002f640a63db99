package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.GuardRails;
import java.util.function.Function;

/**
 * Accounts that the settings protect: a start or a cancel there is confirmed by typing the identifier, in the interactive
 * session only.
 *
 * <pre>
 *   Account 123456789012 is protected. Type orders-2026 to go on: orders-2026
 * </pre>
 *
 * Where the settings cannot be read, the same is asked in every account.
 */
public final class ProtectedAccounts {
    private final GuardRails guardRails;
    private final Function<Connection, String> accounts;

    /** @param accounts the account that a connection calls as; may be a call, and fail as calls do */
    public ProtectedAccounts(GuardRails guardRails, Function<Connection, String> accounts) {
        this.guardRails = guardRails;
        this.accounts = accounts;
    }

    /** Whether anything is asked at all; no call. */
    boolean mayAsk(Preparation.Mode mode) {
        return mode == Preparation.Mode.INTERACTIVE && guardRails.mayProtect();
    }

    /** Whether {@link #confirmed} will ask. May be a call. */
    public boolean asks(Connection connection, Preparation.Mode mode) {
        return mayAsk(mode) && (guardRails.unread().isPresent() || guardRails.isProtected(accounts.apply(connection)));
    }

    /** What {@link #confirmed} asks. */
    public String question(Connection connection, String identifier) {
        String why = guardRails.unread().isPresent() ? "" : "Account " + accounts.apply(connection) + " is protected. ";
        return why + "Type " + identifier + " to go on:";
    }

    /** Whether to go on: true without a question where the account is not protected. */
    public boolean confirmed(Connection connection, String identifier, Execution execution) {
        if (!asks(connection, execution.mode())) {
            return true;
        }
        guardRails
                .unread()
                .ifPresent(why -> execution.console().notice(why + " So every account counts as protected."));
        boolean confirmed = execution
                .console()
                .ask(question(connection, identifier), false)
                .map(String::strip)
                .filter(identifier::equals)
                .isPresent();
        if (!confirmed) {
            execution.console().notice("Not confirmed: nothing was done.");
        }
        return confirmed;
    }
}
