package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> OPERATIONS =
            List.of("start-export-task", "cancel-export-task", "describe-export-tasks", "describe-db-snapshots");

    @Test
    void aLetterTooFewIsANearMiss() {
        assertEquals(List.of("describe-export-tasks"), NearestName.nearMisses("describe-export-task", OPERATIONS));
    }

    @Test
    void theMostSimilarNameComesFirst() {
        assertEquals(List.of("abcdef", "abcdeg"), NearestName.nearMisses("abcdef", List.of("abcdeg", "abcdef", "xyz")));
    }

    @Test
    void atMostThreeNamesAreOffered() {
        assertEquals(
                3,
                NearestName.nearMisses("abcde", List.of("abcde1", "abcde2", "abcde3", "abcde4"))
                        .size());
    }

    @Test
    void aTextLikeNothingHasNoNearMiss() {
        assertEquals(List.of(), NearestName.nearMisses("xyz", OPERATIONS));
        assertEquals(Optional.empty(), NearestName.nearest("xyz", OPERATIONS));
    }

    @Test
    void similarityIsTwiceTheCommonPartOverBothLengths() {
        assertEquals(2.0 * 3 / 7, NearestName.ratio("abcd", "bcd"));
        assertEquals(1, NearestName.ratio("", ""));
        assertEquals(0, NearestName.ratio("a", "b"));
    }

    @Test
    void theOnlyNameThatBeginsWithTheTextIsTheNearest() {
        assertEquals(Optional.of("cancel-export-task"), NearestName.nearest("can", OPERATIONS));
    }

    /** Comparing them character by character would take minutes. */
    @Test
    void aTextOfMillionsOfCharactersIsLikeNoName() {
        String text = "x".repeat(50_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(Optional.empty(), NearestName.nearest(text, OPERATIONS));
            assertEquals(List.of(), NearestName.nearMisses(text, OPERATIONS));
        });
    }

    @Test
    void aTypingMistakeStillFindsTheName() {
        assertEquals(Optional.of("--s3-prefix"), NearestName.nearest("--s3-perfix", List.of("--s3-prefix", "--query")));
    }
}
