package dev.rdsshell.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a menu are. Labels keep up to half of the room where most of them need it; then the columns get
 * theirs from left to right, the more important first; what is left goes to the labels. A column that does not fit is left
 * out, or cut short where it holds a sentence.
 *
 * @param label columns of the terminal for the label
 * @param least the same where the room is needed for something else
 * @param columns the same for each column that is shown
 */
record ColumnWidths(int label, int least, List<Integer> columns) {
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
     * @param label how wide the labels are
     * @param columns how wide the cells of each column are
     */
    static ColumnWidths in(int room, List<Integer> label, List<List<Integer>> columns) {
        boolean sentence = columns.size() == 1;
        int least = Math.max(1, Math.min(sentence ? widest(label) : typical(label), room / 2));
        int left = room - least;
        List<Integer> shown = new ArrayList<>();
        for (List<Integer> column : columns) {
            int wanted = sentence ? widest(column) : typical(column);
            int given = given(wanted, left - GAP);
            if (wanted > 0 && given == 0) {
                break;
            }
            shown.add(given);
            left -= given == 0 ? 0 : given + GAP;
        }
        return new ColumnWidths(Math.min(widest(label), least + left), least, shown);
    }

    /** What nine of ten need, so that one long name does not take the room of all. */
    private static int typical(List<Integer> widths) {
        return widths.isEmpty() ? 0 : widths.stream().sorted().toList().get((widths.size() * 9 + 9) / 10 - 1);
    }

    private static int widest(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** What is left for labels of so much room, where this is to stand behind the columns. */
    int labelBefore(int behind, int room) {
        return Math.min(label, Math.max(least, room - used() - behind));
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
