package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Collection;
import java.util.function.Supplier;

/** The profiles of the AWS configuration files. */
public final class Profiles implements SuggestionSource {
    private final Supplier<? extends Collection<String>> names;
    private final Supplier<String> whyNone;

    /**
     * A source of them.
     *
     * @param names reads them anew, since files change; what it throws means that they cannot be read
     * @param whyNone says why there are none, and what to do
     */
    public Profiles(Supplier<? extends Collection<String>> names, Supplier<String> whyNone) {
        this.names = names;
        this.whyNone = whyNone;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        try {
            Collection<String> known = names.get();
            return known.isEmpty()
                    ? Answer.failed(whyNone.get())
                    : Answer.known(known.stream().sorted().map(Suggestion::of).toList());
        } catch (RuntimeException unreadable) {
            return Answer.failed(String.valueOf(unreadable.getMessage()));
        }
    }
}
