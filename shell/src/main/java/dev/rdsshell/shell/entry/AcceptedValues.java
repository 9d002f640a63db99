package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.LineCompleter;
import dev.rdsshell.shell.terminal.LineCompleter.Place;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where only certain values are accepted and none of them fits what is typed: all of them, the nearest first.
 *
 * <pre>
 *   auto-prompt onn
 *   on
 *   on-partial
 *   off
 * </pre>
 */
final class AcceptedValues {
    private static final Set<Subject> LISTED = EnumSet.of(
            Subject.OPTION_NAME,
            Subject.OPTION_VALUE,
            Subject.SNAPSHOT_TYPE,
            Subject.SOURCE_TYPE,
            Subject.ENCODING_TYPE,
            Subject.REQUEST_PAYER);

    private AcceptedValues() {}

    static boolean areAll(Parameter parameter) {
        return !parameter.choices().isEmpty() || LISTED.contains(parameter.subject());
    }

    static LineCompleter offered(LineCompleter completer) {
        return (buffer, cursor) -> {
            Place place = completer.at(buffer, cursor);
            return new Place(place.start(), place.severalWords(), typed -> {
                Completions fitting = place.matching().apply(typed);
                return fitting.choices().isEmpty()
                        ? nearestFirst(place.matching().apply(""), typed)
                        : fitting;
            });
        };
    }

    private static Completions nearestFirst(Completions all, String typed) {
        List<String> names = all.choices().stream().map(Choice::value).toList();
        String nearest = NearestName.nearest(typed, names).orElse("");
        List<Choice> choices = all.choices().stream()
                .sorted(Comparator.comparing(choice -> !choice.value().equals(nearest)))
                .toList();
        return new Completions(choices, all.total(), all.note(), all.growing());
    }
}
