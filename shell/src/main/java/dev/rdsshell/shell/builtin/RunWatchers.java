package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Termination;
import dev.rdsshell.shell.script.FailureDisplay;
import dev.rdsshell.shell.script.LoggedExport;
import dev.rdsshell.shell.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What watching a run needs of the rest of the shell.
 *
 * @param settings say where an export of an earlier run is asked for
 * @param started the exports that this process has started so far
 * @param requestId gives the id of the last answer on this thread, once
 * @param state the folder of our state, for locks
 * @param termination whether a signal ends the process
 */
public record RunWatchers(
        SettingsResolver settings,
        Account account,
        Supplier<List<StartedExport>> started,
        Supplier<Optional<String>> requestId,
        Path state,
        FailureDisplay display,
        Termination termination) {

    /** How many exports were started so far: those of a run come behind. */
    int mark() {
        return started.get().size();
    }

    /** Gives the exports that were started since it was asked last, the first time since now. */
    Supplier<List<LoggedExport>> started(int mark) {
        AtomicInteger told = new AtomicInteger(mark);
        return () -> {
            List<StartedExport> all = started.get();
            return all.subList(told.getAndSet(all.size()), all.size()).stream()
                    .map(StartedExport::logged)
                    .toList();
        };
    }

    /** Those of an earlier run; one whose profile is gone is left out. */
    List<StartedExport> found(List<LoggedExport> exports, Session session) {
        return exports.stream()
                .flatMap(export -> found(export, session).stream())
                .toList();
    }

    private Optional<StartedExport> found(LoggedExport export, Session session) {
        try {
            return Optional.of(StartedExport.of(
                    export, options -> settings.resolve(options, session).connection()));
        } catch (FailureException unknown) {
            return Optional.empty();
        }
    }

    /**
     * The exports that were started since, as they are now; those of an account that cannot be asked are left out.
     *
     * @param before of the run that this one goes on with
     */
    List<ExportTask> since(int mark, List<StartedExport> before) {
        List<StartedExport> all = started.get();
        Map<Connection, Set<String>> wanted = new LinkedHashMap<>();
        Stream.concat(before.stream(), all.subList(mark, all.size()).stream())
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
