package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.output.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders in which the board can stand. */
enum Sorting {
    /** As asked for, or as they turned up; where not all fit, those that run first. */
    ARRIVAL("as they came"),
    NAME("by name"),
    STATE("by state"),
    /** Those that end soonest first. */
    REMAINING("by time left");

    private final String words;

    Sorting(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Sorting next() {
        return switch (this) {
            case ARRIVAL -> NAME;
            case NAME -> STATE;
            case STATE -> REMAINING;
            case REMAINING -> ARRIVAL;
        };
    }

    /** @param all whether all of them fit on the board */
    List<Sight> sorted(List<Sight> sights, boolean all, Instant now) {
        return switch (this) {
            case ARRIVAL -> all ? sights : grouped(sights, sight -> urgency(sight.watched()));
            case NAME ->
                by(sights, Comparator.comparing(sight -> sight.watched().identifier(), String.CASE_INSENSITIVE_ORDER));
            case STATE -> grouped(sights, sight -> state(sight.watched()));
            case REMAINING -> byRemaining(sights, now);
        };
    }

    private static List<Sight> by(List<Sight> sights, Comparator<Sight> order) {
        return sights.stream().sorted(order).toList();
    }

    /** Each is looked at once, and stays in its order within its group. */
    private static List<Sight> grouped(List<Sight> sights, Function<Sight, Integer> group) {
        return sights.stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Each is computed once: a comparison of a thousand would do it twenty thousand times. */
    private static List<Sight> byRemaining(List<Sight> sights, Instant now) {
        return sights.stream()
                .map(sight -> new Timed(sight, remaining(sight, now)))
                .sorted(Comparator.comparing(Timed::remaining))
                .map(Timed::sight)
                .toList();
    }

    private record Timed(Sight sight, Duration remaining) {}

    /** Those that run, then those that went wrong, then those that are done. */
    private static int urgency(Watched watched) {
        if (!watched.isOver()) {
            return 0;
        }
        return BoardColumns.style(watched) == Style.GOOD ? 2 : 1;
    }

    private static int state(Watched watched) {
        return switch (watched.status().orElse(ExportStatus.UNKNOWN)) {
            case IN_PROGRESS -> 0;
            case STARTING -> 1;
            case CANCELING -> 2;
            case UNKNOWN -> 3;
            case FAILED -> 4;
            case CANCELED -> 5;
            case COMPLETE -> 6;
        };
    }

    private static Duration remaining(Sight sight, Instant now) {
        if (sight.watched().isOver()) {
            return Duration.ofDays(10_000);
        }
        return sight.progress(now).remaining().map(Range::low).orElse(Duration.ofDays(1_000));
    }
}
