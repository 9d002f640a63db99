package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;

/** An account that lists, and fails to describe a single task. */
record FailingFind(ExportTasks account) implements ExportTasks {
    @Override
    public List<ExportTask> list(Selection selection) {
        return account.list(selection);
    }

    @Override
    public Optional<ExportTask> find(String identifier) {
        throw new FailureException(PollerTest.throttling());
    }

    @Override
    public ExportTask cancel(String identifier) {
        return account.cancel(identifier);
    }
}
