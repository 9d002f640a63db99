package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.script.FailureDisplay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What watching a run needs of the rest of the shell.
 *
 * @param started the exports that this process has started so far
 * @param requestId gives the id of the last answer on this thread, once
 * @param state the folder of our state, for locks
 */
public record RunWatchers(
        Account account,
        Supplier<List<StartedExport>> started,
        Supplier<Optional<String>> requestId,
        Path state,
        FailureDisplay display) {

    /** How many exports were started so far: those of a run come behind. */
    int mark() {
        return started.get().size();
    }

    /** The exports that were started since, as they are now; those of an account that cannot be asked are left out. */
    List<ExportTask> since(int mark) {
        List<StartedExport> all = started.get();
        Map<Connection, Set<String>> wanted = new LinkedHashMap<>();
        all.subList(mark, all.size())
                .forEach(export -> wanted.computeIfAbsent(export.connection(), absent -> new LinkedHashSet<>())
                        .add(export.identifier()));
        List<ExportTask> tasks = new ArrayList<>();
        wanted.forEach((connection, identifiers) -> tasks.addAll(tasks(connection, identifiers)));
        return tasks;
    }

    private List<ExportTask> tasks(Connection connection, Set<String> identifiers) {
        try {
            return account.exportTasks(connection).list(ExportTasks.Selection.all()).stream()
                    .filter(task -> identifiers.contains(task.identifier()))
                    .toList();
        } catch (FailureException unknown) {
            return List.of();
        }
    }
}
