package dev.rdsshell.completions.source.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An export task.
 *
 * @param exportOnly its list, one to a line; empty for everything
 * @param started as ISO 8601 has it; empty while it is starting
 */
public record TaskRow(
        String identifier,
        String sourceArn,
        String bucket,
        String prefix,
        String role,
        String key,
        String exportOnly,
        String status,
        String started) {

    private static final Set<String> ENDED = Set.of("COMPLETE", "FAILED", "CANCELED");

    /** Upper case, whatever the server writes. */
    public String state() {
        return status.toUpperCase(Locale.ROOT);
    }

    public boolean isComplete() {
        return state().equals("COMPLETE");
    }

    public boolean isRunning() {
        return !ENDED.contains(state());
    }

    /** It has no time of its start yet, and is the latest. */
    public boolean isStarting() {
        return started.isEmpty() && isRunning();
    }

    /** What of the source was exported; empty for all of it. */
    public List<String> parts() {
        return Stream.of(exportOnly.split("\n")).filter(part -> !part.isEmpty()).toList();
    }

    /** The day of its start, or the empty text. */
    public String day() {
        return started.length() < 10 ? "" : started.substring(0, 10);
    }
}
