package dev.rdsshell.completions.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static Answer offered(List<String> names) {
        return secondAnswer(new Profiles(() -> names, () -> "make one", Runnable::run, new Arrivals()));
    }

    /** The first one begins to read. */
    private static Answer secondAnswer(Profiles profiles) {
        profiles.suggestions(Wanted.of(""));
        return profiles.suggestions(Wanted.of(""));
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
                () -> "make one",
                Runnable::run,
                new Arrivals());

        assertEquals("line 3 is no setting", secondAnswer(broken).reason());
    }

    @Test
    void theFilesAreReadInTheBackgroundAndWhoLooksIsToldWhenTheyHaveChanged() {
        List<Runnable> waiting = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("production"));
        int[] arrived = {0};
        Arrivals arrivals = new Arrivals();
        arrivals.whenRowsArrive(() -> arrived[0]++);
        Profiles profiles = new Profiles(() -> List.copyOf(names), () -> "make one", waiting::add, arrivals);

        assertEquals(Answer.loading(), profiles.suggestions(Wanted.of("")));
        profiles.suggestions(Wanted.of(""));
        assertEquals(1, waiting.size());
        waiting.remove(0).run();
        assertEquals(1, arrived[0]);
        profiles.suggestions(Wanted.of(""));
        waiting.remove(0).run();
        assertEquals(1, arrived[0]);
        names.add("reports");
        profiles.suggestions(Wanted.of(""));
        waiting.remove(0).run();

        assertEquals(2, arrived[0]);
        assertEquals(2, profiles.suggestions(Wanted.of("")).count());
    }
}
