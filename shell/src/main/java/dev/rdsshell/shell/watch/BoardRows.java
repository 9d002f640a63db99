package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the board, and of many those around the chosen one. */
final class BoardRows {
    private static final String MARKER = "> ";

    private final List<Sight> sights;
    private final BoardFocus focus;
    private final BoardView.Frame frame;
    private final BoardColumns layout;
    private final StateCounts counts;
    private final boolean complete;
    private final List<StyledLine> lines;

    /** @param room rows that there are, also for the one that says how many are missing */
    BoardRows(Scene scene, BoardFocus focus, BoardView.Frame frame, int room) {
        List<Sight> all = scene.sights();
        this.complete = all.size() <= room;
        this.sights = focus.sorting().sorted(all, complete, frame.now());
        this.focus = focus;
        this.frame = frame;
        this.counts = scene.overview().counts();
        this.layout = new BoardColumns(frame.columns(), margin().length(), scene);
        this.lines = complete ? rows(sights) : window(Math.max(1, room - 1));
    }

    /** Whether all of them are there. */
    boolean complete() {
        return complete;
    }

    StyledLine titles() {
        return StyledLine.of(margin()).and(layout.titles());
    }

    List<StyledLine> lines() {
        return lines;
    }

    /** The marker's column is there once something was chosen. */
    private String margin() {
        return frame.live() && focus.chosen().isPresent() ? " ".repeat(MARKER.length()) : "";
    }

    private List<StyledLine> rows(List<Sight> shown) {
        return shown.stream().map(this::row).toList();
    }

    private StyledLine row(Sight sight) {
        boolean marked = focus.chosen().equals(Optional.of(sight.key()));
        StyledLine begin = marked && frame.live() ? StyledLine.of(MARKER, Style.ACCENT) : StyledLine.of(margin());
        return begin.and(layout.row(sight, frame.now()));
    }

    private List<StyledLine> window(int room) {
        int first = Math.max(0, Math.min(place() - room / 2, sights.size() - room));
        List<Sight> shown = sights.subList(first, first + room);
        int hidden = sights.size() - room;
        List<StyledLine> rows = new ArrayList<>(rows(shown));
        String where = first == 0 ? "" : " (" + first + " of them above)";
        rows.add(StyledLine.of(
                "… and " + hidden + " more" + where + ": "
                        + counts.without(shown).text(),
                Style.DIM));
        return rows;
    }

    private int place() {
        for (int i = 0; i < sights.size() && focus.chosen().isPresent(); i++) {
            if (focus.chosen().equals(Optional.of(sights.get(i).key()))) {
                return i;
            }
        }
        return 0;
    }
}
