package dev.rdsshell.shell;

import dev.rdsshell.shell.aws.AwsServices;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.builtin.Account;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.ServiceCalls;
import dev.rdsshell.shell.operation.WriteLog;

/**
 * The account as the shell's own commands ask for it, over the same clients as the operations.
 *
 * @param calls may ask the person for a code, by the prompt
 * @param unasked never do
 */
record SessionAccount(AwsServices aws, CodePrompt prompt, ServiceCalls calls, ServiceCalls unasked, WriteLog writes)
        implements Account {

    @Override
    public Identity identity(Connection connection) {
        return aws.identities().get(connection, calls);
    }

    @Override
    public ExportTasks exportTasks(Connection connection) {
        return new AuditedExportTasks(aws.exportTasks(calls, connection), connection, writes, aws::requestId);
    }

    @Override
    public ExportTasks exportTasksUnasked(Connection connection) {
        return new AuditedExportTasks(aws.exportTasks(unasked, connection), connection, writes, aws::requestId);
    }

    @Override
    public void unlock(Connection connection) {
        aws.unlock(connection, prompt);
    }
}
