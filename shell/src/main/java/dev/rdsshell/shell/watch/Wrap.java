package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks a long text between its words; further lines are set in by two. */
final class Wrap {
    private static final String INDENT = "  ";

    private Wrap() {}

    static List<StyledLine> lines(String text, int columns) {
        List<StyledLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SafeText.line(text).split(" ", -1)) {
            if (!line.isEmpty() && TextWidth.of(line) + 1 + TextWidth.of(word) > columns) {
                lines.add(StyledLine.of(line.toString()));
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(StyledLine.of(line.toString()));
        return lines;
    }
}
