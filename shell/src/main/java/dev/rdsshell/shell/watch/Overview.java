package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a board has to know of all exports, of which it shows a few. Gathered once for an answer of the service, and not for
 * each redraw of a thousand exports.
 *
 * @param sights every export, place by place
 * @param counts how many of them are in which state
 * @param widestTask the cells of the longest identifier
 * @param widestPlace the cells of the longest name of a place that has exports
 */
record Overview(List<Sight> sights, StateCounts counts, int widestTask, int widestPlace) {
    private static final int NARROWEST = 8;

    static Overview of(List<WatchState> places) {
        List<Sight> sights = new ArrayList<>();
        int task = 0;
        int place = 0;
        for (WatchState state : places) {
            for (Watched watched : state.tasks()) {
                sights.add(new Sight(state, watched));
                task = Math.max(task, width(watched.identifier()));
            }
            place = state.tasks().isEmpty()
                    ? place
                    : Math.max(place, width(state.place().label()));
        }
        return sights.isEmpty()
                ? new Overview(List.of(), StateCounts.of(sights), NARROWEST, NARROWEST)
                : new Overview(List.copyOf(sights), StateCounts.of(sights), task, place);
    }

    private static int width(String text) {
        return TextWidth.of(SafeText.line(text));
    }
}
