package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.output.SafeText;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is wrong with a line of a script, found before anything runs.
 *
 * <pre>
 *   nightly.rdsh:12:19: Unknown option: --sorce-arn
 *     start-export-task --sorce-arn x
 *                       ^
 *     Did you mean --source-arn?
 * </pre>
 *
 * @param script what the script is called
 * @param offset where in the text of the line it is, in UTF-16 units
 */
record Mistake(String script, LogicalLine line, int offset, Failure failure) {
    private static final int WIDEST = 160;

    List<String> lines() {
        Place place = Place.of(line, offset);
        String shown = place.text().length() > WIDEST ? place.text().substring(0, WIDEST) + " …" : place.text();
        List<String> lines = new ArrayList<>();
        List<String> message = failure.message().lines().toList();
        lines.add(place.in(script) + ": " + message.get(0));
        lines.add("  " + SafeText.line(shown));
        if (place.column() <= WIDEST) {
            lines.add("  " + " ".repeat(place.column() - 1) + "^");
        }
        message.stream().skip(1).forEach(more -> lines.add("  " + more));
        failure.advice().lines().forEach(advice -> lines.add("  " + advice));
        return lines;
    }
}
