package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;

/** Where the suggestions for one kind of value come from. Must not wait: it answers with what it knows. */
@FunctionalInterface
public interface SuggestionSource {

    /** What could stand there; an answer may hold more than what fits what was typed. */
    Answer suggestions(Wanted wanted);
}
