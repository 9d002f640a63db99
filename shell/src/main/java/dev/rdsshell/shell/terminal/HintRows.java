package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Help for what is being typed, in as many rows as it needs: what is right stands at its end.
 *
 * <pre>
 *   --timeout: 'soon' is not a duration.
 *   Write 30s, 10m or 2h.
 * </pre>
 */
final class HintRows {
    private HintRows() {}

    /** @param most rows; in the last of so many what does not fit is cut */
    static List<StyledLine> of(StyledLine hint, int columns, int most) {
        List<StyledLine> rows = new ArrayList<>();
        String text = hint.plain();
        int start = 0;
        while (start < text.length() && rows.size() < most) {
            boolean isLast = rows.size() + 1 == most;
            int end = isLast ? text.length() : start + lengthOfRow(text.substring(start), columns);
            rows.add(part(hint, start, end).truncate(columns));
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return rows;
    }

    /** Up to the last blank that leaves a row that fits; a word that is longer than a row is broken. */
    private static int lengthOfRow(String text, int columns) {
        String row = TextWidth.beginning(text, Math.max(1, columns));
        boolean isWhole = row.length() == text.length() || text.charAt(row.length()) == ' ';
        int blank = row.lastIndexOf(' ');
        return Math.max(1, isWhole || blank <= 0 ? row.length() : blank);
    }

    private static StyledLine part(StyledLine line, int start, int end) {
        StyledLine part = StyledLine.EMPTY;
        int at = 0;
        for (StyledLine.Span span : line.spans()) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + span.text().length());
            if (from < to) {
                part = part.and(span.text().substring(from - at, to - at), span.style());
            }
            at += span.text().length();
        }
        return part;
    }
}
