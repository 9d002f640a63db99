package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Text in rows: broken at blanks, and within a word only where it is wider than a row. */
final class Paragraph {
    private Paragraph() {}

    static List<String> rows(String text, int columns) {
        int width = Math.max(1, columns);
        List<String> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            addRows(rows, SafeText.line(line), width);
        }
        return rows;
    }

    private static void addRows(List<String> rows, String line, int width) {
        String left = line;
        while (TextWidth.of(left) > width) {
            String row = TextWidth.beginning(left, width);
            int blank = row.lastIndexOf(' ');
            boolean ends = left.startsWith(" ", row.length());
            String cut = ends || blank <= indentOf(left) ? row : row.substring(0, blank);
            rows.add(cut.stripTrailing());
            left = " ".repeat(Math.min(indentOf(left), width / 2))
                    + left.substring(cut.length()).stripLeading();
        }
        rows.add(left);
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
