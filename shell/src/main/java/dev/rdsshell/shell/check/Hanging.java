package dev.rdsshell.shell.check;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Text broken between words; further lines begin below the first one's text. */
final class Hanging {
    private Hanging() {}

    /**
     * The lines, safe for a terminal. A word that has no room beside the start, such as a long ARN, stands on a line of its
     * own, so that it can be copied whole.
     *
     * @param columns how wide a line may be; 0 for one line, however long
     * @param start what stands before the text
     */
    static List<StyledLine> lines(int columns, StyledLine start, String text) {
        List<StyledLine> lines = new ArrayList<>();
        StyledLine indent = StyledLine.of(" ".repeat(start.width()));
        StyledLine before = start;
        String line = "";
        for (String word : SafeText.line(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (columns > 0 && !line.isEmpty() && before.width() + TextWidth.of(longer) > columns) {
                lines.add(before.and(line));
                before = fits(columns, indent, word) ? indent : StyledLine.EMPTY;
                longer = word;
            }
            line = longer;
        }
        lines.add(before.and(line));
        return lines;
    }

    /** Whether every word of it has room beside the start. */
    static boolean fits(int columns, StyledLine start, String text) {
        for (String word : SafeText.line(text).split(" ", -1)) {
            if (columns > 0 && start.width() + TextWidth.of(word) > columns) {
                return false;
            }
        }
        return true;
    }

    /** Plain text from the left edge. */
    static List<StyledLine> lines(int columns, String text) {
        return lines(columns, StyledLine.EMPTY, text);
    }
}
