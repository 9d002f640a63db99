package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.operation.OutputKeys;
import java.util.List;
import java.util.function.Supplier;

/**
 * The keys of an operation's answer, for {@code --query}: what stands before the key decides which there are, and only the
 * key is searched for: every expression that goes on begins with what stands before it.
 */
public final class QueryKeys implements SuggestionSource {
    private final Supplier<List<Operation>> operations;

    /** @param operations all of them, by whose names commands are called */
    public QueryKeys(Supplier<List<Operation>> operations) {
        this.operations = operations;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        String typed = wanted.typed();
        int start = typed.length();
        while (start > 0 && isOfName(typed.charAt(start - 1))) {
            start--;
        }
        String before = typed.substring(0, start);
        List<Suggestion> keys = operations.get().stream()
                .filter(operation -> wanted.command().equals(operation.name()))
                .flatMap(operation -> OutputKeys.after(operation, before).stream())
                .map(key -> Suggestion.of(key.name(), key.kind()))
                .toList();
        List<Suggestion> fitting = Matching.fitting(keys, typed.substring(start)).stream()
                .map(key -> Suggestion.of(before + key.value(), key.label(), key.columns())
                        .goingOn())
                .toList();
        return Answer.known(fitting).seeking("");
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }
}
