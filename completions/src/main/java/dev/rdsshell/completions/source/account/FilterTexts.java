package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Filters in the shorthand of the AWS CLI, piece by piece: {@code Name=status,Values=starting,in_progress}. Only the last piece is
 * searched for: all values begin with those before it.
 */
final class FilterTexts implements SuggestionSource {
    private static final String NAME = "Name=";
    private static final String VALUES = ",Values=";

    private final Function<String, List<String>> namesByCommand;
    private final Map<String, SuggestionSource> valuesByName;

    /**
     * A source of filters.
     *
     * @param namesByCommand what each operation can filter by
     * @param valuesByName what could stand there, for the names of which that is known
     */
    FilterTexts(Function<String, List<String>> namesByCommand, Map<String, SuggestionSource> valuesByName) {
        this.namesByCommand = namesByCommand;
        this.valuesByName = valuesByName;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        String typed = wanted.typed();
        int values = typed.indexOf(VALUES);
        if (typed.startsWith(NAME) && values > 0) {
            return values(wanted, typed.substring(NAME.length(), values));
        }
        boolean isName = NAME.startsWith(typed) || typed.startsWith(NAME);
        String name = typed.startsWith(NAME) ? typed.substring(NAME.length()) : isName ? "" : typed;
        List<Suggestion> names = namesByCommand.apply(wanted.command()).stream()
                .map(Suggestion::of)
                .toList();
        List<Suggestion> fitting = Matching.fitting(names, name).stream()
                .map(each -> Suggestion.of(NAME + each.value() + VALUES, each.value(), List.of())
                        .goingOn())
                .toList();
        return Answer.known(fitting).seeking("");
    }

    private Answer values(Wanted wanted, String name) {
        String typed = wanted.typed();
        int start = Math.max(typed.lastIndexOf(','), typed.indexOf(VALUES) + VALUES.length() - 1) + 1;
        String before = typed.substring(0, start);
        String piece = typed.substring(start);
        List<String> used = Stream.of(before.split("[,=]")).toList();
        SuggestionSource source = valuesByName.getOrDefault(name, nothing -> Answer.known(List.of()));
        Answer answer = source.suggestions(wanted.typing(piece));
        List<Suggestion> values = answer.suggestions().stream()
                .filter(value -> !used.contains(value.value()))
                .toList();
        List<Suggestion> fitting = Matching.fitting(values, piece).stream()
                .map(value -> behind(before, value))
                .toList();
        return answer.showing(fitting, fitting.size()).seeking("");
    }

    private static Suggestion behind(String before, Suggestion value) {
        return new Suggestion(
                before + value.value(),
                value.label(),
                value.columns(),
                value.note(),
                value.group(),
                value.whole(),
                value.prospect());
    }
}
