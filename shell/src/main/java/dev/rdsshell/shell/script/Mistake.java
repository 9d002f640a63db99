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
 *     included at all.rdsh:3:9
 * </pre>
 *
 * @param script what the script is called
 * @param offset where in the text of the line it is, in UTF-16 units
 * @param ways how the run comes to that script, the innermost first: {@code included at nightly.rdsh:3:9}
 */
record Mistake(String script, LogicalLine line, int offset, Failure failure, List<String> ways) {
    private static final int WIDEST = 160;

    Mistake {
        ways = List.copyOf(ways);
    }

    /** One in a script that is the first to run. */
    Mistake(String script, LogicalLine line, int offset, Failure failure) {
        this(script, line, offset, failure, List.of());
    }

    /** The same in a script that another one includes or runs. */
    Mistake reached(String way) {
        List<String> all = new ArrayList<>(ways);
        all.add(way);
        return new Mistake(script, line, offset, failure, all);
    }

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
        ways.forEach(way -> lines.add("  " + SafeText.line(way)));
        return lines;
    }
}
