package dev.rdsshell.shell;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.DefaultsCommand;
import dev.rdsshell.shell.session.Defaults;
import java.util.List;
import java.util.function.Supplier;

/** What follows {@code defaults}: what to do, and behind {@code unset} the options that have a default, with its value. */
final class DefaultNames implements SuggestionSource {
    private static final String USUAL = "start-export-task";
    private static final List<Suggestion> VERBS = List.of(
            Suggestion.of("set", "sets values for parameters that a line leaves out"),
            Suggestion.of("unset", "takes them back"));

    private final Supplier<Defaults> defaults;

    DefaultNames(Supplier<Defaults> defaults) {
        this.defaults = defaults;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        List<String> before = wanted.given().getOrDefault(DefaultsCommand.NAMES, List.of());
        if (before.isEmpty()) {
            return Answer.known(VERBS);
        }
        String operation = before.stream()
                .skip(1)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse(USUAL);
        List<Suggestion> names = defaults.get().entries().stream()
                .filter(entry -> entry.command().equals(operation))
                .map(entry -> Suggestion.of(entry.parameter(), String.join(" ", entry.values())))
                .distinct()
                .toList();
        return names.isEmpty() ? Answer.failed(operation + " has no defaults") : Answer.known(names);
    }
}
