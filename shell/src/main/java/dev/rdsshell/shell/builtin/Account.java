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
}
