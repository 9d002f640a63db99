package dev.rdsshell.shell;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.OptionCommand;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an option can be set to; of keys those come last that stand for something else already. */
final class OptionValues implements SuggestionSource {
    private final Function<Option, String> now;

    /** @param now what each option is set to */
    OptionValues(Function<Option, String> now) {
        this.now = now;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Optional<Option> option = wanted.value(OptionCommand.NAME).flatMap(Option::find);
        List<Suggestion> values = option.stream()
                .flatMap(known -> known.allowed().stream().map(value -> value(known, value)))
                .toList();
        return Answer.known(values);
    }

    private Suggestion value(Option option, String value) {
        Optional<Failure> taken = Option.taken(option, value, now);
        return taken.map(failure -> Suggestion.of(value)
                        .expected(
                                Suggestion.Prospect.HOPELESS, failure.message().replaceFirst(".*: ", "")))
                .orElseGet(() -> Suggestion.of(value));
    }
}
