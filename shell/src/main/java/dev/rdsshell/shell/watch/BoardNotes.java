package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the board says about places: a note for each that does not answer, which says why, and which are still asked for the
 * first time. Notes that do not fit are summed up in one row.
 */
final class BoardNotes {
    /** More rows of names than this are a number. */
    private static final int ROWS_OF_NAMES = 2;

    private final Scene scene;
    private final BoardView.Frame frame;
    private final List<StyledLine> lines = new ArrayList<>();
    private final boolean complete;

    /** @param room rows that there are */
    BoardNotes(Scene scene, BoardView.Frame frame, int room) {
        this.scene = scene;
        this.frame = frame;
        List<StyledLine> asking = asking();
        this.complete = addTroubles(Math.max(1, room - asking.size()));
        lines.addAll(asking);
    }

    List<StyledLine> lines() {
        return lines;
    }

    /** Whether everything there is to say is among them. */
    boolean complete() {
        return complete;
    }

    private boolean addTroubles(int room) {
        List<List<StyledLine>> notes = scene.troubled().stream()
                .map(state -> Wrap.lines(note(state), frame.columns()))
                .toList();
        boolean all = notes.stream().mapToInt(List::size).sum() <= room;
        int shown = 0;
        for (List<StyledLine> note : notes) {
            if (lines.size() + note.size() > (all ? room : room - 1)) {
                break;
            }
            note.forEach(line -> lines.add(line.in(Style.WARN)));
            shown++;
        }
        if (!all) {
            cut(notes, shown, room);
        }
        return all;
    }

    private void cut(List<List<StyledLine>> notes, int shown, int room) {
        int hidden = notes.size() - shown;
        if (!scene.hasSeveralPlaces()) {
            notes.get(0).subList(0, room - 1).forEach(line -> lines.add(line.in(Style.WARN)));
            lines.add(StyledLine.of("  …", Style.WARN));
        } else {
            String more =
                    shown == 0 ? places(hidden) + " cannot be read" : "and " + hidden + " more that cannot be read";
            lines.add(StyledLine.of(more, Style.WARN));
        }
    }

    private List<StyledLine> asking() {
        List<WatchState> unheard = scene.unheard();
        if (unheard.isEmpty()) {
            return List.of();
        }
        String names = unheard.stream().map(state -> state.place().label()).collect(Collectors.joining(", "));
        List<StyledLine> named = Wrap.lines(asked(names.isEmpty() ? "" : " " + names), frame.columns());
        List<StyledLine> counted = Wrap.lines(asked(" " + places(unheard.size())), frame.columns());
        return (named.size() > ROWS_OF_NAMES ? counted : named)
                .stream().map(line -> line.in(Style.DIM)).toList();
    }

    private String asked(String places) {
        return frame.live() ? "asking" + places + "…" : "no answer yet" + (places.isEmpty() ? "" : " from" + places);
    }

    private static String places(int count) {
        return count + (count == 1 ? " place" : " places");
    }

    private String note(WatchState state) {
        String label = state.place().label();
        Failure trouble = state.contact().trouble().orElseThrow();
        Optional<Instant> lastGood = state.contact().lastGood();
        return (label.isEmpty() ? "" : label + ": ")
                + (frame.live()
                        ? TroubleWording.atBoard(trouble, lastGood, frame.zone())
                        : TroubleWording.atTheEnd(trouble, lastGood, frame.zone()));
    }
}
