package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Collection;
import java.util.function.Supplier;

/** The profiles of the AWS configuration files. */
public final class Profiles implements SuggestionSource {
    private final Supplier<? extends Collection<String>> names;

    /** @param names reads them anew, since files change; what it throws means that they cannot be read */
    public Profiles(Supplier<? extends Collection<String>> names) {
        this.names = names;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        try {
            return Answer.known(
                    names.get().stream().sorted().map(Suggestion::of).toList());
        } catch (RuntimeException unreadable) {
            return Answer.failed(String.valueOf(unreadable.getMessage()));
        }
    }
}
