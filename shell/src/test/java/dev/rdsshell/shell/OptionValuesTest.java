package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import dev.rdsshell.shell.config.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionValuesTest {
    private final OptionValues values = new OptionValues(Option::builtIn);

    @Test
    void aKeyThatStandsForSomethingElseIsOfferedWithThatReason() {
        List<String> taken = of("key-copy").stream()
                .filter(value -> value.prospect() == Prospect.HOPELESS)
                .map(value -> value.value() + ": " + value.note())
                .toList();
        assertEquals(
                List.of(
                        "f1: it is the key of key-help.",
                        "f2: it is the key of key-panel.",
                        "f3: it is the key of key-documentation.",
                        "f4: it is the key of key-columns.",
                        "f5: it is the key of key-request.",
                        "ctrl-r: it is the key of key-history."),
                taken);
    }

    @Test
    void otherOptionsHaveTheirValues() {
        assertEquals(
                Option.PAGER.allowed(),
                of("pager").stream().map(Suggestion::value).toList());
        assertEquals(List.of(), of("no-such-option"));
    }

    private List<Suggestion> of(String option) {
        return values.suggestions(new Wanted("", "option", Map.of("NAME", List.of(option))))
                .suggestions();
    }
}
