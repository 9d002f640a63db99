package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Export tasks: those that run, then the latest. For canceling, what has ended is out of the question. */
public final class ExportTasks implements SuggestionSource {
    private static final String CANCEL = "cancel-export-task";
    private static final String ENDED = "has ended already";

    private final Lookups lookups;
    private final Clock clock;

    public ExportTasks(Lookups lookups, Clock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        boolean isCancel = wanted.command().equals(CANCEL);
        List<Suggestion> rows = tasks.rows().view(List.of("tasks", isCancel), all -> suggestions(all, isCancel));
        return Layers.answer(rows, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        return whole.command().equals(CANCEL)
                ? Unfit.reason(
                        lookups.get(whole, TaskKind.TASKS),
                        "ended",
                        TaskRow::identifier,
                        task -> task.isRunning() ? "" : "The export " + task.identifier() + " " + ENDED,
                        whole.typed())
                : Optional.empty();
    }

    private List<Suggestion> suggestions(List<TaskRow> tasks, boolean isCancel) {
        Ages ages = new Ages(clock);
        return tasks.stream()
                .sorted(Comparator.comparing(TaskRow::isRunning)
                        .thenComparing(TaskRow::isStarting)
                        .thenComparing(TaskRow::started)
                        .reversed())
                .map(task -> suggestion(task, ages, isCancel))
                .toList();
    }

    private static Suggestion suggestion(TaskRow task, Ages ages, boolean isCancel) {
        String source =
                SourceArn.parse(task.sourceArn()).map(SourceArn::identifier).orElse(task.sourceArn());
        Suggestion suggestion = Suggestion.of(
                task.identifier(), task.identifier(), List.of(task.state(), source, ages.of(task.started())));
        return isCancel && !task.isRunning() ? suggestion.expected(Prospect.HOPELESS, ENDED) : suggestion;
    }
}
