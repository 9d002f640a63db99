package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.Optional;

/** Where the suggestions for one kind of value come from. Must not wait: it answers with what it knows. */
@FunctionalInterface
public interface SuggestionSource {

    /** What could stand there; an answer may hold more than what fits what was typed. */
    Answer suggestions(Wanted wanted);

    /**
     * Why a value is certain to be refused.
     *
     * @param whole what is typed is the whole value
     * @return empty where nothing is known against it
     */
    default Optional<String> obstacle(Wanted whole) {
        return suggestions(whole).suggestions().stream()
                .filter(suggestion -> suggestion.prospect() == Prospect.HOPELESS
                        && suggestion.value().equals(whole.typed()))
                .map(Suggestion::note)
                .findFirst();
    }
}
