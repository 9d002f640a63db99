package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The watch at a terminal: a row for each export, redrawn in place.
 *
 * <pre>
 *   1 STARTING, 1 IN_PROGRESS, 1 FAILED                                04:12:05 +01:00
 *   TASK     STATE           %      GB       ELAPSED
 *   night    IN_PROGRESS   12%       3        12 min  20 to 40 min left
 *   day      FAILED         0%               3 min
 *   day: cause: The S3 bucket acme isn't valid.
 *   q leave (the exports go on)
 * </pre>
 */
public final class BoardView {
    private static final int ROWS_AROUND = 3;

    private BoardView() {}

    /**
     * What is painted.
     *
     * @param lines at most as many as the terminal has rows, none wider than it
     * @param complete whether every export and everything there is to say about it is among them
     */
    public record Board(List<StyledLine> lines, boolean complete) {
        public Board {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Draws the board.
     *
     * @param footer what can be done, on the last line; may be empty
     */
    public static Board draw(WatchState state, int columns, int rows, Instant now, ZoneId zone, String footer) {
        List<StyledLine> notes = notes(state, columns, zone);
        int room = Math.max(1, rows - ROWS_AROUND - notes.size());
        List<StyledLine> table = table(state, columns, room, now);
        List<StyledLine> details = details(state, columns);
        int roomForDetails = Math.max(0, room - table.size());

        List<StyledLine> lines = new ArrayList<>();
        lines.add(header(state, columns, now, zone));
        lines.add(new BoardColumns(columns, state.tasks()).titles());
        lines.addAll(table);
        lines.addAll(details.subList(0, Math.min(details.size(), roomForDetails)));
        lines.addAll(notes);
        lines.add(StyledLine.of(footer, Style.DIM));
        boolean complete = state.tasks().size() <= room && details.size() <= roomForDetails;
        return new Board(fitted(lines, columns, rows), complete);
    }

    private static List<StyledLine> fitted(List<StyledLine> lines, int columns, int rows) {
        return lines.stream()
                .limit(rows)
                .map(line -> line.truncate(columns))
                .filter(line -> !line.plain().isEmpty())
                .toList();
    }

    private static StyledLine header(WatchState state, int columns, Instant now, ZoneId zone) {
        String time = LocalTime.clock(now, zone);
        int left = columns - time.length() - 2;
        StyledLine counts = StyledLine.of(state.tasks().isEmpty() ? "no exports" : counts(state.tasks()), Style.BOLD);
        return counts.fit(Math.max(0, left)).and("  ").and(time, Style.DIM);
    }

    private static String counts(List<Watched> tasks) {
        Map<String, Long> byState = tasks.stream()
                .collect(Collectors.groupingBy(Wording::state, LinkedHashMap::new, Collectors.counting()));
        return byState.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Where not all fit, those that run come first, then those that went wrong. */
    private static List<StyledLine> table(WatchState state, int columns, int room, Instant now) {
        BoardColumns layout = new BoardColumns(columns, state.tasks());
        List<Watched> tasks = state.tasks();
        if (tasks.size() <= room) {
            return tasks.stream()
                    .map(watched -> layout.row(watched, state, now))
                    .toList();
        }
        List<Watched> sorted = tasks.stream()
                .sorted(Comparator.comparingInt(BoardView::urgency))
                .toList();
        List<StyledLine> rows = new ArrayList<>();
        sorted.subList(0, room - 1).forEach(watched -> rows.add(layout.row(watched, state, now)));
        List<Watched> hidden = sorted.subList(room - 1, sorted.size());
        rows.add(StyledLine.of("… and " + hidden.size() + " more: " + counts(hidden), Style.DIM));
        return rows;
    }

    private static int urgency(Watched watched) {
        if (!watched.isOver()) {
            return 0;
        }
        return BoardColumns.style(watched) == Style.GOOD ? 2 : 1;
    }

    private static List<StyledLine> details(WatchState state, int columns) {
        List<StyledLine> lines = new ArrayList<>();
        for (Watched watched : state.tasks()) {
            if (!watched.endedBefore() || state.scope() instanceof Scope.Named) {
                Wording.details(watched)
                        .forEach(detail -> lines.addAll(Wrap.lines(watched.identifier() + ": " + detail, columns)));
            }
        }
        return lines;
    }

    private static List<StyledLine> notes(WatchState state, int columns, ZoneId zone) {
        Contact contact = state.contact();
        return contact.trouble()
                .map(failure -> TroubleWording.note(failure, contact.lastGood(), zone))
                .map(note -> Wrap.lines(note, columns).stream()
                        .map(line -> line.in(Style.WARN))
                        .toList())
                .orElse(List.of());
    }
}
