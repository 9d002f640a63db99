package dev.rdsshell.completions.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static Answer offered(List<String> names) {
        return new Profiles(() -> names, () -> "make one").suggestions(Wanted.of(""));
    }

    @Test
    void profilesAreOfferedInTheirOrder() {
        Answer answer = offered(List.of("reports", "production"));

        assertEquals(List.of(Suggestion.of("production"), Suggestion.of("reports")), answer.suggestions());
        assertEquals("", answer.reason());
    }

    @Test
    void whereThereAreNoneItSaysWhatToDo() {
        assertEquals("make one", offered(List.of()).reason());
    }

    @Test
    void filesThatCannotBeReadAreTheReason() {
        Profiles broken = new Profiles(
                () -> {
                    throw new IllegalStateException("line 3 is no setting");
                },
                () -> "make one");

        assertEquals("line 3 is no setting", broken.suggestions(Wanted.of("")).reason());
    }
}
