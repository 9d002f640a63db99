package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said below the choices, in as many rows as it needs: the action that is not allowed stands at its end, and is
 * what a person has to read.
 *
 * <pre>
 *   AccessDenied: rds:DescribeDBSnapshots,
 *   rds:DescribeDBClusters
 * </pre>
 */
final class NoteRows {
    private NoteRows() {}

    /** @param most rows; in the last of so many what does not fit is shortened in the middle */
    static List<StyledLine> of(String note, Style style, int columns, int most) {
        List<StyledLine> rows = new ArrayList<>();
        String rest = SafeText.line(note);
        while (!rest.isEmpty()) {
            int end = rows.size() + 1 < most ? endOfRow(rest, columns) : rest.length();
            rows.add(StyledLine.of(Shortened.inTheMiddle(rest.substring(0, end), columns), style));
            rest = rest.substring(end).stripLeading();
        }
        return rows;
    }

    /** At the last blank that leaves a row that fits; a word that is longer than a row stands alone. */
    private static int endOfRow(String text, int columns) {
        if (TextWidth.of(text) <= columns) {
            return text.length();
        }
        int longest = TextWidth.beginning(text, Math.max(0, columns)).length();
        int blank = text.lastIndexOf(' ', longest);
        int first = blank > 0 ? blank : text.indexOf(' ');
        return first < 0 ? text.length() : first;
    }
}
