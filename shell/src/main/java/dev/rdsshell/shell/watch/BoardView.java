package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The watch at a terminal: a row for each export, redrawn in place.
 *
 * <pre>
 *   1 STARTING, 1 IN_PROGRESS, 1 FAILED                          as of 04:12:05 +01:00
 *   TASK     STATE           %      GB       ELAPSED
 *   night    IN_PROGRESS   12%       3        12 min  20 to 40 min left
 *   day      FAILED         0%               3 min
 *   day: cause: The S3 bucket acme isn't valid.
 *   q leave, the exports go on   ? keys   Up Down choose
 * </pre>
 */
public final class BoardView {
    /** Header, titles, key row. */
    private static final int ROWS_AROUND = 3;

    private static final int WIDE = 100;

    private final Scene scene;
    private final BoardFocus focus;
    private final Frame frame;

    /**
     * What is drawn into.
     *
     * @param live whether there are keys; else it is the last board, which stays
     */
    public record Frame(int columns, int rows, Instant now, ZoneId zone, boolean live) {}

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

    private BoardView(Scene scene, BoardFocus focus, Frame frame) {
        this.scene = scene;
        this.focus = focus;
        this.frame = frame;
    }

    /** The board before any key was pressed. */
    public static Board draw(Scene scene, Frame frame) {
        return draw(scene, BoardFocus.NONE, frame);
    }

    static Board draw(Scene scene, BoardFocus focus, Frame frame) {
        return new BoardView(scene, focus, frame).board();
    }

    /** Rows that there are for exports and what is said about them. */
    static int room(Scene scene, Frame frame) {
        return Math.max(1, frame.rows() - ROWS_AROUND - notes(scene, frame).size());
    }

    private Board board() {
        return switch (focus.panel()) {
            case TABLE -> table(List.of());
            case CANCEL_QUESTION -> table(question());
            case DETAILS -> chosen().map(this::details).orElseGet(() -> table(List.of()));
            case KEYS -> panel(KeyRow.all().stream().map(StyledLine::of).toList());
        };
    }

    private Optional<Sight> chosen() {
        return scene.sights().stream()
                .filter(sight -> focus.chosen().equals(Optional.of(sight.key())))
                .findFirst();
    }

    private List<StyledLine> question() {
        String identifier = focus.chosen().map(Sight.Key::identifier).orElse("");
        String question = "Cancel " + identifier + "? What it has written so far stays in the bucket.";
        return Wrap.lines(question, frame.columns()).stream()
                .map(line -> line.in(Style.WARN))
                .toList();
    }

    private Board details(Sight sight) {
        return panel(TaskDetails.lines(sight, frame.columns(), frame.now(), frame.zone()));
    }

    private Board panel(List<StyledLine> lines) {
        List<StyledLine> all = new ArrayList<>(lines.subList(0, Math.min(lines.size(), frame.rows() - 1)));
        all.add(KeyRow.of(focus, frame.columns()));
        return new Board(fitted(all), true);
    }

    private Board table(List<StyledLine> question) {
        List<StyledLine> notes = new ArrayList<>(notes(scene, frame));
        notes.addAll(question);
        int room = Math.max(1, frame.rows() - ROWS_AROUND - notes.size());
        BoardRows rows = new BoardRows(scene, focus, frame, room);
        List<StyledLine> about = rows.complete() ? about() : List.of();
        int roomBelow = Math.max(0, room - rows.lines().size());

        List<StyledLine> lines = new ArrayList<>();
        lines.add(header());
        lines.add(rows.titles());
        lines.addAll(rows.lines());
        lines.addAll(about.subList(0, Math.min(about.size(), roomBelow)));
        lines.addAll(notes);
        lines.add(frame.live() ? KeyRow.of(focus, frame.columns()) : StyledLine.EMPTY);
        return new Board(fitted(lines), rows.complete() && about.size() <= roomBelow);
    }

    private List<StyledLine> fitted(List<StyledLine> lines) {
        return lines.stream()
                .limit(frame.rows())
                .map(line -> line.truncate(frame.columns()))
                .filter(line -> !line.plain().isEmpty())
                .toList();
    }

    private StyledLine header() {
        String time = scene.lastGood()
                .map(at -> (frame.columns() < WIDE ? "" : "as of ") + LocalTime.clock(at, frame.zone()))
                .orElse("no answer yet");
        int left = frame.columns() - time.length() - 2;
        List<Sight> sights = scene.sights();
        StyledLine counts = StyledLine.of(
                sights.isEmpty() ? "no exports" : scene.overview().counts().text(), Style.BOLD);
        return counts.fit(Math.max(0, left)).and("  ").and(time, Style.DIM);
    }

    /** What there is to say about each: asked only where all of them are shown, so that there are few. */
    private List<StyledLine> about() {
        List<StyledLine> lines = new ArrayList<>();
        scene.sights().stream().filter(Sight::wasWatched).map(Sight::watched).forEach(watched -> Wording.details(
                        watched)
                .forEach(detail -> lines.addAll(Wrap.lines(watched.identifier() + ": " + detail, frame.columns()))));
        return lines;
    }

    /** A row for each place that does not answer, which says why. */
    private static List<StyledLine> notes(Scene scene, Frame frame) {
        return scene.troubled().stream()
                .flatMap(state -> Wrap.lines(note(state, frame), frame.columns()).stream())
                .map(line -> line.in(Style.WARN))
                .toList();
    }

    private static String note(WatchState state, Frame frame) {
        String label = state.place().label();
        Failure trouble = state.contact().trouble().orElseThrow();
        Optional<Instant> lastGood = state.contact().lastGood();
        return (label.isEmpty() ? "" : label + ": ")
                + (frame.live()
                        ? TroubleWording.atBoard(trouble, lastGood, frame.zone())
                        : TroubleWording.note(trouble, lastGood, frame.zone()));
    }
}
