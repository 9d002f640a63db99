package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;

/** What the shell's own commands ask of the account. All of it may be a call, and fail as calls do. */
public interface Account {

    /** Who a connection calls as. */
    Identity identity(Connection connection);

    /** The export tasks of a connection's account and region. */
    ExportTasks exportTasks(Connection connection);

    /** The same, of which no call ever asks a person for anything: for calls while something else has the terminal. */
    ExportTasks exportTasksUnasked(Connection connection);

    /**
     * Asks the person now for what the connection's next calls need, such as the code of a device, and nothing where they
     * need nothing.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when nobody can be asked, or the person declined
     */
    void unlock(Connection connection);
}
