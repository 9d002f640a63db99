package dev.rdsshell.shell.watch;

import java.util.Optional;

/**
 * What the person at the board has done with its keys.
 *
 * @param chosen the export that the marker stands at; none before the first key
 * @param sorting the order of the rows
 * @param panel what is shown
 */
record BoardFocus(Optional<Sight.Key> chosen, Sorting sorting, Panel panel) {
    /** Nothing chosen, nothing opened. */
    static final BoardFocus NONE = new BoardFocus(Optional.empty(), Sorting.ARRIVAL, Panel.TABLE);

    /** What fills the board. */
    enum Panel {
        TABLE,
        /** Everything about the chosen export. */
        DETAILS,
        /** The question whether to cancel the chosen export. */
        CANCEL_QUESTION,
        /** What the keys do. */
        KEYS
    }

    BoardFocus choosing(Sight.Key key) {
        return new BoardFocus(Optional.of(key), sorting, panel);
    }

    BoardFocus sorted(Sorting order) {
        return new BoardFocus(chosen, order, panel);
    }

    BoardFocus on(Panel other) {
        return new BoardFocus(chosen, sorting, other);
    }
}
