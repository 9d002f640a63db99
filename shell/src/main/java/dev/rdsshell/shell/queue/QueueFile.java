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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The queue on disk, {@code queue.jsonl} in the state folder: one entry a line, in their order. Every change replaces the file
 * as a whole under its lock. A first line {@code {"paused": true}} means that nothing is to be started.
 */
public final class QueueFile {
    private static final String PAUSED = "{\"paused\": true}";

    private final SafeFile file;
    private final Consumer<String> notice;
    private final AtomicBoolean noticed = new AtomicBoolean();

    /** @param notice is told once of a last line that was cut short */
    public QueueFile(SafeFile file, Consumer<String> notice) {
        this.file = file;
        this.notice = notice;
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

    /** Puts this entry in the place of itself in another state; one that was taken out stays out. */
    public void replace(QueueEntry entry) {
        change(entries -> replaced(entries, entry));
    }

    /**
     * Writes an entry down as one that is being started, if it still waits there: somebody may have taken it out, handed in
     * another of its identifier, or paused the queue since it was read.
     *
     * @return whether it may be started
     */
    public boolean claim(QueueEntry starting) {
        AtomicBoolean claimed = new AtomicBoolean();
        update(text -> {
            List<QueueEntry> entries = entries(text);
            claimed.set(!text.startsWith(PAUSED)
                    && entries.stream()
                            .anyMatch(entry -> entry.isSame(starting) && entry.state() == QueueEntry.State.WAITING));
            return claimed.get() ? written(replaced(entries, starting)) : text;
        });
        return claimed.get();
    }

    private static List<QueueEntry> replaced(List<QueueEntry> entries, QueueEntry entry) {
        return entries.stream()
                .map(before -> before.isSame(entry) ? entry : before)
                .toList();
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
        return whole(text)
                .lines()
                .filter(line -> !line.equals(PAUSED))
                .map(this::entry)
                .toList();
    }

    /** Without a last line that has no end, such as a full disk leaves behind: it holds the others up no more than it can wait. */
    private String whole(String text) {
        int last = text.lastIndexOf('\n') + 1;
        String line = text.substring(last);
        if (line.isEmpty() || line.equals(PAUSED) || isEntry(line)) {
            return text;
        }
        if (noticed.compareAndSet(false, true)) {
            notice.accept("The last line of the queue " + file.path() + " is cut short, and is left out: " + line);
        }
        return text.substring(0, last);
    }

    private boolean isEntry(String line) {
        try {
            entry(line);
            return true;
        } catch (FailureException cutShort) {
            return false;
        }
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
