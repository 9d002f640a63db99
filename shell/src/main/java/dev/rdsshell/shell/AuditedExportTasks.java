package dev.rdsshell.shell;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.WriteLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Export tasks whose cancelling is written down.
 *
 * @param requestId of the last answer on this thread
 */
record AuditedExportTasks(ExportTasks tasks, Connection connection, WriteLog log, Supplier<Optional<String>> requestId)
        implements ExportTasks {

    @Override
    public List<ExportTask> list(Selection selection) {
        return tasks.list(selection);
    }

    @Override
    public Optional<ExportTask> find(String identifier) {
        return tasks.find(identifier);
    }

    @Override
    public ExportTask cancel(String identifier) {
        WriteLog.Write write = new WriteLog.Write(connection, "CancelExportTask", identifier, "");
        return log.during(
                write, () -> tasks.cancel(identifier), answer -> requestId.get().orElse(""));
    }
}
