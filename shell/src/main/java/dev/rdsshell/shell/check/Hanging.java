package dev.rdsshell.shell.check;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Text broken between words; further lines begin below the first one's text. */
final class Hanging {
    private Hanging() {}

    /**
     * The lines, safe for a terminal.
     *
     * @param columns how wide a line may be; 0 for one line, however long
     * @param start what stands before the text
     */
    static List<String> lines(int columns, String start, String text) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(start.length());
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : SafeText.line(text).split(" ", -1)) {
            if (columns > 0 && !empty && TextWidth.of(line) + 1 + TextWidth.of(word) > columns) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
