package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** The row below the board that says which keys there are: as many as fit, the most needed always. */
final class KeyRow {
    private static final String GAP = "   ";
    private static final String LEAVE = "q leave, the exports go on";

    private KeyRow() {}

    static StyledLine of(BoardFocus focus, int columns) {
        return switch (focus.panel()) {
            case TABLE ->
                fitting(
                        columns,
                        "? keys",
                        "Up Down choose",
                        "Enter details",
                        "c cancel",
                        sort(focus.sorting()),
                        "r ask now");
            case DETAILS -> fitting(columns, "Esc back", "n p next", "c cancel");
            case KEYS -> fitting(columns, "Esc back");
            case CANCEL_QUESTION -> StyledLine.of("y cancel it   any other key: let it run", Style.BOLD);
        };
    }

    private static String sort(Sorting now) {
        return now == Sorting.ARRIVAL ? "s sort" : "s sort (now " + now.words() + ")";
    }

    /** In the order of their need. */
    private static StyledLine fitting(int columns, String... keys) {
        List<String> row = new ArrayList<>(List.of(LEAVE));
        for (String key : keys) {
            String longer = String.join(GAP, row) + GAP + key;
            if (TextWidth.of(longer) <= columns) {
                row.add(key);
            }
        }
        return StyledLine.of(String.join(GAP, row), Style.DIM);
    }

    /** All of them, for {@code ?}. */
    static List<String> all() {
        return List.of(
                "Up, Down, j, k        choose an export",
                "PgUp, PgDn, Home, End the same in larger steps",
                "Enter or d            everything about it; again or Esc: back",
                "n, p                  there: the next export, the one before",
                "c                     cancel it, after a question",
                "s                     sort: as they came, by name, state, time left",
                "r                     ask the service now",
                "q or Ctrl-C           leave; the exports go on",
                "? or h                these lines");
    }
}
