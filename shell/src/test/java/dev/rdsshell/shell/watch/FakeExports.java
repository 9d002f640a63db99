package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account whose exports a test sets, and which fails when told so. */
final class FakeExports implements ExportTasks {
    final List<String> calls = new ArrayList<>();
    private final Map<String, ExportTask> tasks = new LinkedHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private Optional<Failure> always = Optional.empty();
    private boolean heedsFilters = true;

    void put(Task task) {
        tasks.put(task.id(), task.build());
    }

    void remove(String identifier) {
        tasks.remove(identifier);
    }

    void failNext(Failure... next) {
        failures.addAll(List.of(next));
    }

    /** Every call fails so, until {@link #failNever}. */
    void failAlways(Failure failure) {
        always = Optional.of(failure);
    }

    void failNever() {
        always = Optional.empty();
    }

    void ignoreFilters() {
        heedsFilters = false;
    }

    @Override
    public List<ExportTask> list(Selection selection) {
        call("list");
        return tasks.values().stream()
                .filter(task -> !heedsFilters || isIn(task, selection))
                .toList();
    }

    private static boolean isIn(ExportTask task, Selection selection) {
        List<ExportStatus> statuses = selection.statuses();
        return (statuses.isEmpty() || statuses.contains(task.status()))
                && selection
                        .sourceArn()
                        .filter(arn -> !arn.equals(task.sourceArn()))
                        .isEmpty();
    }

    @Override
    public Optional<ExportTask> find(String identifier) {
        call("find " + identifier);
        return Optional.ofNullable(tasks.get(identifier));
    }

    @Override
    public ExportTask cancel(String identifier) {
        throw new UnsupportedOperationException("nothing here cancels");
    }

    private void call(String what) {
        calls.add(what);
        if (always.isPresent()) {
            throw new FailureException(always.get());
        }
        if (!failures.isEmpty()) {
            throw new FailureException(failures.poll());
        }
    }
}
