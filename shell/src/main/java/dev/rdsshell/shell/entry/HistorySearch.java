package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Earlier values of the option at the cursor, and earlier lines of the command, the latest first:
 *
 * <pre>
 *   Earlier values of --s3-bucket-name
 *     acme-exports
 *   Earlier lines
 *     start-export-task --export-task-identifier orders-1 --source-arn …
 * </pre>
 */
final class HistorySearch {
    private static final String LINES = "Earlier lines";
    private static final int LOOKED_AT = 1000;
    private static final int MOST_SHOWN = 200;

    private final List<Suggestion> all = new ArrayList<>();
    private TypedText sought = TypedText.endingWithCursor("");

    HistorySearch(LineReadings readings, List<String> history, Reading now, Optional<Parameter> current) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        for (int index = history.size() - 1; index >= Math.max(0, history.size() - LOOKED_AT); index--) {
            Reading earlier = readings.parsed(history.get(index));
            Optional<Command> command = earlier.command();
            current.flatMap(parameter -> earlier.arguments().find(parameter.name()))
                    .filter(argument -> !argument.texts().isEmpty())
                    .ifPresent(argument -> values.add(Quoting.quote(argument.texts())));
            if (command.isPresent() && command.equals(now.command())) {
                lines.add(history.get(index));
            }
        }
        current.ifPresent(parameter ->
                values.forEach(value -> all.add(Suggestion.of(value).in("Earlier values of " + parameter.name()))));
        lines.forEach(line -> all.add(Suggestion.of(line).in(LINES)));
    }

    /** What is searched for. */
    TypedText sought() {
        return sought;
    }

    /** Whether the key was for the text that is searched for. */
    boolean edit(String key) {
        Optional<TypedText> edited = sought.edited(key);
        edited.ifPresent(text -> sought = text);
        return edited.isPresent();
    }

    /** The same as choices of a menu. */
    LineCompleter completer(LineCompleter places) {
        return (buffer, cursor) ->
                new LineCompleter.Place(places.at(buffer, cursor).start(), true, typed -> fitting());
    }

    private Completions fitting() {
        Matching.Fitting fitting = Matching.best(all, sought.text(), MOST_SHOWN);
        String note = all.isEmpty() ? "nothing earlier" : fitting.count() == 0 ? "nothing fits" : "";
        return new Completions(
                fitting.best().stream().map(HistorySearch::choice).toList(), fitting.count(), note, false);
    }

    private static Choice choice(Suggestion earlier) {
        return new Choice(earlier.value(), earlier.label(), List.of(), "", Outlook.GOOD, earlier.group(), true);
    }

    static boolean isLine(Choice choice) {
        return choice.group().equals(LINES);
    }
}
