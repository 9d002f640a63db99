package dev.rdsshell.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a menu are. The label keeps at least half of the room where it needs it; then the columns get
 * theirs from left to right, the more important first; what is left goes to the label. A column that does not fit is left
 * out, or cut short where it holds a sentence.
 *
 * @param label columns of the terminal for the label
 * @param columns the same for each column that is shown
 */
record ColumnWidths(int label, List<Integer> columns) {
    static final int GAP = 2;

    private static final int SENTENCE = 16;
    private static final int SHORTEST = 8;

    ColumnWidths {
        columns = List.copyOf(columns);
    }

    /**
     * Shares the room out.
     *
     * @param room all columns of the terminal that a row may take
     * @param label how wide the widest label is
     * @param columns how wide the widest cell of each column is; 0 for a column that is always empty
     */
    static ColumnWidths in(int room, int label, List<Integer> columns) {
        int least = Math.max(1, Math.min(label, Math.max(room / 2, 1)));
        int left = room - least;
        List<Integer> shown = new ArrayList<>();
        for (int wanted : columns) {
            int given = given(wanted, left - GAP);
            if (wanted > 0 && given == 0) {
                break;
            }
            shown.add(given);
            left -= given == 0 ? 0 : given + GAP;
        }
        return new ColumnWidths(Math.min(label, least + left), shown);
    }

    /** All of them with the gaps in front. */
    int used() {
        return columns.stream()
                .filter(width -> width > 0)
                .mapToInt(width -> width + GAP)
                .sum();
    }

    private static int given(int wanted, int left) {
        if (wanted <= left) {
            return wanted;
        }
        return wanted > SENTENCE && left >= SHORTEST ? left : 0;
    }
}
