package dev.rdsshell.completions.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void aBeginningBeatsAMiddleAndAMiddleBeatsScatteredLetters() {
        assertEquals(
                List.of("prod", "eu-prod", "parrot-road"),
                fitting("prod", "parrot-road", "eu-prod", "prod", "staging"));
    }

    @Test
    void letterCaseDoesNotMatter() {
        assertEquals(List.of("Production"), fitting("PROD", "Production"));
    }

    @Test
    void nothingTypedKeepsEverythingInItsOrder() {
        assertEquals(List.of("b", "a"), fitting("", "b", "a"));
    }

    private static List<String> fitting(String typed, String... values) {
        List<Suggestion> all = Stream.of(values).map(Suggestion::of).toList();
        return Matching.fitting(all, typed).stream().map(Suggestion::value).toList();
    }
}
