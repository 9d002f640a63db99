package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks a long text between its words, and a word that is longer than a line anywhere; further lines are set in by two. */
final class Wrap {
    private static final String INDENT = "  ";

    private final int columns;
    private final List<StyledLine> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();

    private Wrap(int columns) {
        this.columns = columns;
    }

    static List<StyledLine> lines(String text, int columns) {
        Wrap wrap = new Wrap(Math.max(INDENT.length() + 2, columns));
        for (String word : SafeText.line(text).split(" ", -1)) {
            wrap.add(word);
        }
        wrap.end();
        return wrap.lines;
    }

    private void add(String word) {
        String rest = word;
        if (!line.isEmpty() && TextWidth.of(line) + 1 + TextWidth.of(rest) > columns) {
            if (TextWidth.of(rest) <= columns - INDENT.length()) {
                end();
                line.append(INDENT).append(rest);
                return;
            }
            rest = filled(" " + rest);
        } else if (!line.isEmpty()) {
            line.append(' ');
        }
        while (TextWidth.of(line) + TextWidth.of(rest) > columns) {
            rest = filled(rest);
        }
        line.append(rest);
    }

    /** Fills the line and begins the next; gives what is left. */
    private String filled(String text) {
        String part = TextWidth.beginning(text, columns - TextWidth.of(line));
        line.append(part);
        end();
        line.append(INDENT);
        return text.substring(part.length());
    }

    private void end() {
        lines.add(StyledLine.of(line.toString()));
        line = new StringBuilder();
    }
}
