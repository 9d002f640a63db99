package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The export tasks of a place whose settings are read at each call: a profile that is incomplete fails like a service that
 * does not answer, and works as soon as it has been mended.
 */
record PlacedExportTasks(Supplier<ExportTasks> tasks) implements ExportTasks {

    @Override
    public List<ExportTask> list(Selection selection) {
        return tasks.get().list(selection);
    }

    @Override
    public Optional<ExportTask> find(String identifier) {
        return tasks.get().find(identifier);
    }

    @Override
    public ExportTask cancel(String identifier) {
        return tasks.get().cancel(identifier);
    }
}
