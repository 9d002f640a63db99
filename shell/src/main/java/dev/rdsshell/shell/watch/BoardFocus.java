package dev.rdsshell.shell.watch;

import java.util.Optional;

/**
 * What the person at the board has done with its keys.
 *
 * @param chosen the export that the marker stands at; none before the first key
 * @param sorting the order of the rows
 * @param panel what is shown
 * @param first the row that a panel is scrolled to
 */
record BoardFocus(Optional<Sight.Key> chosen, Sorting sorting, Panel panel, int first) {
    /** Nothing chosen, nothing opened. */
    static final BoardFocus NONE = new BoardFocus(Optional.empty(), Sorting.ARRIVAL, Panel.TABLE, 0);

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
        return new BoardFocus(Optional.of(key), sorting, panel, 0);
    }

    BoardFocus sorted(Sorting order) {
        return new BoardFocus(chosen, order, panel, 0);
    }

    BoardFocus on(Panel other) {
        return new BoardFocus(chosen, sorting, other, 0);
    }

    /** Whether a text fills the board that may be longer than it. */
    boolean isRead() {
        return panel == Panel.DETAILS || panel == Panel.KEYS;
    }

    BoardFocus scrolledTo(int row) {
        return new BoardFocus(chosen, sorting, panel, Math.max(0, row));
    }
}
