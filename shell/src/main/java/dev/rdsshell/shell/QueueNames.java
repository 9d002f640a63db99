package dev.rdsshell.shell;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.QueueCommand;
import dev.rdsshell.shell.queue.QueueEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What follows {@code queue}: what to do, and behind {@code remove} the entries, with how far each is. */
final class QueueNames implements SuggestionSource {
    private static final List<Suggestion> ACTIONS = List.of(
            Suggestion.of("add", "hands a start-export-task in"),
            Suggestion.of("list", "shows what waits"),
            Suggestion.of("drain", "starts what waits, a few at a time"),
            Suggestion.of("pause", "lets a drain stop"),
            Suggestion.of("remove", "takes entries out"));

    private final Supplier<List<QueueEntry>> entries;

    QueueNames(Supplier<List<QueueEntry>> entries) {
        this.entries = entries;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        if (!wanted.given().containsKey(QueueCommand.TASKS)) {
            return Answer.known(ACTIONS);
        }
        List<Suggestion> all = entries.get().stream()
                .map(entry -> Suggestion.of(
                        entry.identifier(),
                        entry.identifier(),
                        List.of(entry.state().name().toLowerCase(Locale.ROOT), entry.source())))
                .toList();
        return all.isEmpty() ? Answer.failed("the queue is empty") : Answer.known(all);
    }
}
