package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** As much of a text as there are rows for; a row below it says how much is missing. */
final class Excerpt {
    private final List<StyledLine> text;
    private final int rows;

    Excerpt(List<StyledLine> text, int rows) {
        this.text = text;
        this.rows = Math.max(1, rows);
    }

    /** The first line at which the last one is still shown at the very end. */
    int furthest() {
        return text.size() <= rows ? 0 : text.size() - room();
    }

    private int room() {
        return Math.max(1, rows - 1);
    }

    List<StyledLine> from(int line) {
        if (text.size() <= rows) {
            return text;
        }
        int first = Math.min(line, furthest());
        int below = text.size() - first - room();
        List<StyledLine> shown = new ArrayList<>(text.subList(first, first + room()));
        shown.add(StyledLine.of(below == 0 ? first + " lines above" : "… " + below + " more lines: Down", Style.DIM));
        return shown;
    }
}
