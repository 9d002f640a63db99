package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        int free = free(frame, 0);
        return Math.max(1, free - notes(scene, frame, free).lines().size());
    }

    private static int free(Frame frame, int question) {
        return Math.max(1, frame.rows() - ROWS_AROUND - question);
    }

    /** They have half of the rows, and more where the exports leave more. */
    private static BoardNotes notes(Scene scene, Frame frame, int free) {
        return new BoardNotes(
                scene, frame, Math.max(free / 2, free - scene.sights().size()));
    }

    /** The same focus, scrolled no further than there is something to read. */
    static BoardFocus within(Scene scene, BoardFocus focus, Frame frame) {
        return focus.isRead() ? new BoardView(scene, focus, frame).within() : focus;
    }

    private BoardFocus within() {
        List<StyledLine> text = focus.panel() == BoardFocus.Panel.KEYS
                ? keys()
                : chosen().map(this::details).orElse(List.of());
        return focus.scrolledTo(Math.min(focus.first(), new Excerpt(text, frame.rows() - 1).furthest()));
    }

    private Board board() {
        return switch (focus.panel()) {
            case TABLE -> table(List.of());
            case CANCEL_QUESTION -> table(question());
            case DETAILS -> chosen().map(this::details).map(this::panel).orElseGet(() -> table(List.of()));
            case KEYS -> panel(keys());
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

    private List<StyledLine> keys() {
        return KeyRow.all().stream()
                .flatMap(key -> Wrap.lines(key, frame.columns()).stream())
                .toList();
    }

    private List<StyledLine> details(Sight sight) {
        return TaskDetails.lines(sight, frame.columns(), frame.now(), frame.zone());
    }

    private Board panel(List<StyledLine> lines) {
        List<StyledLine> shown = new Excerpt(lines, frame.rows() - 1).from(focus.first());
        return new Board(fitted(shown, List.of(KeyRow.of(focus, frame.columns()))), true);
    }

    /** A question that is being asked comes before anything else: it is answered by a key. */
    private Board table(List<StyledLine> question) {
        int free = free(frame, question.size());
        BoardNotes notes = notes(scene, frame, free);
        int room = Math.max(1, free - notes.lines().size());
        BoardRows rows = new BoardRows(scene, focus, frame, room);
        List<StyledLine> about = rows.complete() ? about() : List.of();
        int roomBelow = Math.max(0, room - rows.lines().size());

        List<StyledLine> lines = new ArrayList<>();
        lines.add(header());
        lines.add(rows.titles());
        lines.addAll(rows.lines());
        lines.addAll(about.subList(0, Math.min(about.size(), roomBelow)));
        lines.addAll(notes.lines());
        List<StyledLine> below = new ArrayList<>(question);
        below.add(frame.live() ? KeyRow.of(focus, frame.columns()) : StyledLine.EMPTY);
        return new Board(fitted(lines, below), rows.complete() && about.size() <= roomBelow && notes.complete());
    }

    private List<StyledLine> fitted(List<StyledLine> lines, List<StyledLine> below) {
        return Stream.concat(lines.stream().limit(Math.max(0, frame.rows() - below.size())), below.stream())
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
                sights.isEmpty() ? none() : scene.overview().counts().text(), Style.BOLD);
        return counts.fit(Math.max(0, left)).and("  ").and(time, Style.DIM);
    }

    private String none() {
        return scene.lastGood().isPresent() || scene.unheard().isEmpty() ? "no exports" : "exports";
    }

    /** What there is to say about each: asked only where all of them are shown, so that there are few. */
    private List<StyledLine> about() {
        List<StyledLine> lines = new ArrayList<>();
        scene.sights().stream().filter(Sight::wasWatched).map(Sight::watched).forEach(watched -> Wording.details(
                        watched)
                .forEach(detail -> lines.addAll(Wrap.lines(watched.identifier() + ": " + detail, frame.columns()))));
        return lines;
    }
}
