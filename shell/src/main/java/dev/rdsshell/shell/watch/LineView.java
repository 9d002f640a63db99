package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.SafeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The watch where there is no terminal: a line for each change.
 *
 * <pre>
 *   2026-01-31T04:00:00+01:00 night IN_PROGRESS 12 %, 3 GB, 30 GB/h, 20 to 40 min left
 *   2026-01-31T04:30:00+01:00 night FAILED after 1 h 05 min, 12 %
 *     cause: The S3 bucket acme isn't valid.
 *     what to do: Name a bucket that exists in the region of the source.
 * </pre>
 */
public final class LineView {
    private LineView() {}

    /** The lines for one change, safe for a terminal. */
    public static List<String> lines(Change change, WatchState state, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(LocalTime.stamp(change.at(), zone) + " " + place(state) + text(change, state, zone));
        if (change instanceof Change.OfTask task) {
            Wording.details(task.watched()).forEach(detail -> lines.add("  " + detail));
        }
        return lines.stream().map(SafeText::line).toList();
    }

    /** Why places could not be read, once the watch is over. */
    static List<String> unreadable(Scene scene, ZoneId zone) {
        return scene.troubled().stream()
                .map(state -> unreadable(state, state.contact().trouble().orElseThrow(), zone))
                .toList();
    }

    /** Why a place could not be read, once the watch is over. */
    static String unreadable(WatchState state, Failure trouble, ZoneId zone) {
        return SafeText.line(
                place(state) + TroubleWording.atTheEnd(trouble, state.contact().lastGood(), zone));
    }

    private static String place(WatchState state) {
        String label = state.place().label();
        return label.isEmpty() ? "" : "[" + label + "] ";
    }

    private static String text(Change change, WatchState state, ZoneId zone) {
        if (change instanceof Change.OfTask task) {
            return task(task.watched(), state, task.at());
        }
        return change instanceof Change.Trouble trouble
                ? "note: " + TroubleWording.note(trouble.failure(), trouble.lastGood(), zone)
                : "note: the service answers again";
    }

    private static String task(Watched watched, WatchState state, Instant at) {
        String summary = Wording.summary(watched, state, at);
        return watched.identifier() + " " + Wording.state(watched) + (summary.isEmpty() ? "" : " " + summary);
    }
}
