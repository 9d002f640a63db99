package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.DefaultsCommand;
import dev.rdsshell.shell.session.Defaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultNamesTest {
    private final DefaultNames names = new DefaultNames(() -> Defaults.none()
            .with(new Defaults.Default("start-export-task", "--s3-bucket-name", List.of("acme"), "1", "us-west-2"))
            .with(new Defaults.Default("describe-export-tasks", "--output", List.of("table"), "", "")));

    @Test
    void firstOneSaysWhatToDo() {
        assertEquals(List.of("set", "unset"), values());
    }

    @Test
    void behindUnsetStandTheOptionsThatHaveADefault() {
        assertEquals(List.of("--s3-bucket-name"), values("unset"));
        assertEquals(List.of("--output"), values("unset", "describe-export-tasks"));
    }

    @Test
    void whereNothingHasADefaultItSaysSo() {
        Wanted wanted = wanted("unset", "cancel-export-task");

        assertEquals(
                "cancel-export-task has no defaults", names.suggestions(wanted).reason());
    }

    private List<String> values(String... before) {
        return names.suggestions(wanted(before)).suggestions().stream()
                .map(Suggestion::value)
                .toList();
    }

    private static Wanted wanted(String... before) {
        return new Wanted("", "defaults", Map.of(DefaultsCommand.NAMES, List.of(before)));
    }
}
