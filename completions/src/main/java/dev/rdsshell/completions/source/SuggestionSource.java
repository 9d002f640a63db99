package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;

/** Where the suggestions for one kind of value come from. Must not wait: it answers with what it knows. */
@FunctionalInterface
public interface SuggestionSource {

    /** @param typed the value as typed so far; an answer may hold more than what fits it */
    Answer suggestions(String typed);
}
