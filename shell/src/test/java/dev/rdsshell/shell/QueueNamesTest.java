package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.QueueCommand;
import dev.rdsshell.shell.queue.QueueEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueNamesTest {
    private static final Wanted ENTRIES = new Wanted("", "queue", Map.of(QueueCommand.TASKS, List.of("remove")));
    private static final QueueEntry FAILED = new QueueEntry(
            "1",
            "orders-1",
            "orders-2026-11-20",
            "123456789012",
            "us-west-2",
            "",
            List.of("start-export-task"),
            QueueEntry.State.FAILED,
            Instant.EPOCH,
            "no role",
            false);

    @Test
    void firstOneSaysWhatToDo() {
        List<Suggestion> actions =
                new QueueNames(List::of).suggestions(Wanted.of("")).suggestions();
        assertEquals(
                List.of("add", "list", "drain", "pause", "remove"),
                actions.stream().map(Suggestion::value).toList());
    }

    @Test
    void behindRemoveStandTheEntriesWithHowFarTheyAre() {
        List<Suggestion> entries =
                new QueueNames(() -> List.of(FAILED)).suggestions(ENTRIES).suggestions();
        assertEquals(List.of(Suggestion.of("orders-1", "orders-1", List.of("failed", "orders-2026-11-20"))), entries);
    }

    @Test
    void anEmptyQueueSaysSo() {
        assertEquals(
                "the queue is empty",
                new QueueNames(List::of).suggestions(ENTRIES).reason());
    }
}
