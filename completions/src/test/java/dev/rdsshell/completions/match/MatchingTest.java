package dev.rdsshell.completions.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
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

    @Test
    void theGoodComeBeforeTheDoubtfulAndTheImpossibleAtTheEnd() {
        List<Suggestion> all = List.of(
                Suggestion.of("shop-1").expected(Prospect.HOPELESS, "too old"),
                Suggestion.of("shop-2").expected(Prospect.DOUBTFUL, "perhaps"),
                Suggestion.of("the-shop"),
                Suggestion.of("shop-3"),
                Suggestion.of("shop-4").expected(Prospect.PROVEN, "used"));
        assertEquals(List.of("the-shop", "shop-3", "shop-4", "shop-2", "shop-1"), values(all, ""));
        assertEquals(List.of("shop-3", "shop-4", "shop-2", "the-shop", "shop-1"), values(all, "shop"));
    }

    private static List<String> values(List<Suggestion> all, String typed) {
        return Matching.fitting(all, typed).stream().map(Suggestion::value).toList();
    }

    private static List<String> fitting(String typed, String... values) {
        List<Suggestion> all = Stream.of(values).map(Suggestion::of).toList();
        return values(all, typed);
    }
}
