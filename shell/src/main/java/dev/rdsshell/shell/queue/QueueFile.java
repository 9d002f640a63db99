package dev.rdsshell.shell.queue;

import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.JsonTree;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The queue on disk, {@code queue.jsonl} in the state folder: one entry a line, in their order. Every change replaces the file
 * as a whole under its lock. A first line {@code {"paused": true}} means that nothing is to be started.
 */
public final class QueueFile {
    private static final String PAUSED = "{\"paused\": true}";

    private final SafeFile file;

    public QueueFile(SafeFile file) {
        this.file = file;
    }

    public List<QueueEntry> entries() {
        return entries(text());
    }

    public boolean isPaused() {
        return text().startsWith(PAUSED);
    }

    /** @param change takes the entries as they are, and gives them as they are to be */
    public void change(UnaryOperator<List<QueueEntry>> change) {
        update(text -> (text.startsWith(PAUSED) ? PAUSED + "\n" : "") + written(change.apply(entries(text))));
    }

    public void pause(boolean paused) {
        update(text -> (paused ? PAUSED + "\n" : "") + written(entries(text)));
    }

    /** Puts this entry in the place of the one with its identifier. */
    public void replace(QueueEntry entry) {
        change(entries -> entries.stream()
                .map(before -> before.identifier().equals(entry.identifier()) ? entry : before)
                .toList());
    }

    private void update(UnaryOperator<String> change) {
        try {
            file.update(change);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private String text() {
        try {
            return file.read().orElse("");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FailureException unusable(IOException e) {
        return new FailureException(
                new Failure.General(
                        "The queue " + file.path() + " cannot be used: " + e.getMessage(), "See its permissions."),
                e);
    }

    private static String written(List<QueueEntry> entries) {
        return entries.stream()
                .map(entry -> JsonLine.of(entry.members()) + "\n")
                .collect(Collectors.joining());
    }

    private List<QueueEntry> entries(String text) {
        return text.lines()
                .filter(line -> !line.equals(PAUSED))
                .map(this::entry)
                .toList();
    }

    private QueueEntry entry(String line) {
        try {
            if (JsonTree.parse(line) instanceof Map<?, ?> members) {
                return QueueEntry.of(members);
            }
        } catch (JsonTree.InvalidJson | IllegalArgumentException | DateTimeException e) {
            throw new FailureException(broken(line), e);
        }
        throw new FailureException(broken(line));
    }

    private Failure broken(String line) {
        return new Failure.General(
                "The queue " + file.path() + " holds a line that is no entry: " + line,
                "Mend the line, or move the file away.");
    }
}
