package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Filters piece by piece, as {@link FilterPlace} reads them. Only the last piece is searched for: all values begin with those
 * before it.
 */
final class FilterTexts implements SuggestionSource {
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
        return FilterPlace.of(wanted.typed())
                .map(place -> place.what() == FilterPlace.What.NAME ? names(wanted, place) : values(wanted, place))
                .orElseGet(() -> Answer.known(List.of()))
                .seeking("");
    }

    private Answer names(Wanted wanted, FilterPlace place) {
        List<Suggestion> names = namesByCommand.apply(wanted.command()).stream()
                .map(Suggestion::of)
                .toList();
        return Answer.known(Matching.fitting(names, place.piece()).stream()
                .map(each -> name(place, each.value()))
                .toList());
    }

    private static Suggestion name(FilterPlace place, String name) {
        Suggestion named = Suggestion.of(place.before() + name + place.after(), name, List.of());
        return place.after().isEmpty() ? named : named.goingOn();
    }

    private Answer values(Wanted wanted, FilterPlace place) {
        SuggestionSource source = valuesByName.getOrDefault(place.name(), nothing -> Answer.known(List.of()));
        Answer answer = source.suggestions(wanted.typing(place.piece()));
        List<Suggestion> values = answer.suggestions().stream()
                .filter(value -> !place.used().contains(value.value()))
                .toList();
        List<Suggestion> fitting = Matching.fitting(values, place.piece()).stream()
                .map(value -> behind(place, value))
                .toList();
        return answer.showing(fitting, fitting.size());
    }

    private static Suggestion behind(FilterPlace place, Suggestion value) {
        return new Suggestion(
                place.before() + value.value() + place.after(),
                value.label(),
                value.columns(),
                value.note(),
                value.group(),
                value.whole(),
                value.prospect());
    }
}
