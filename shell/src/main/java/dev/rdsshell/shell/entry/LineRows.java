package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** The line with its prompt and cursor, over as many rows as it takes. */
final class LineRows {
    private final StyledLine prompt;
    private final int columns;

    LineRows(StyledLine prompt, int columns) {
        this.prompt = prompt;
        this.columns = Math.max(2, columns);
    }

    /** All of it, without a cursor: what stays when the entry is over. */
    List<StyledLine> whole(String text) {
        return wrapped(prompt.and(text.replace("\n", " ")));
    }

    /** At most so many rows, those around the cursor. */
    List<StyledLine> rows(TypedText text, int most) {
        String under = text.isAtEnd()
                ? " "
                : text.after().substring(0, Character.charCount(text.after().codePointAt(0)));
        String behind = text.isAtEnd() ? "" : text.after().substring(under.length());
        StyledLine before = prompt.and(flat(text.before()));
        List<StyledLine> all = wrapped(before.and(flat(under), Style.REVERSED).and(flat(behind)));
        int row = Math.min(all.size() - 1, before.width() / columns);
        int first = Math.max(0, Math.min(row - most / 2, all.size() - most));
        return all.subList(first, Math.min(all.size(), first + most));
    }

    private static String flat(String text) {
        return SafeText.line(text.replace('\n', ' '));
    }

    private List<StyledLine> wrapped(StyledLine line) {
        List<StyledLine> rows = new ArrayList<>();
        StyledLine row = StyledLine.EMPTY;
        for (StyledLine.Span span : line.spans()) {
            String left = span.text();
            while (!left.isEmpty()) {
                if (row.width() + TextWidth.of(left.codePointAt(0)) > columns) {
                    rows.add(row);
                    row = StyledLine.EMPTY;
                }
                String part = TextWidth.beginning(left, columns - row.width());
                row = row.and(part, span.style());
                left = left.substring(part.length());
            }
        }
        rows.add(row);
        return rows;
    }
}
