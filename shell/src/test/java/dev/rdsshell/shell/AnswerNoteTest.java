package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Answer.State;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerNoteTest {
    private static final List<Suggestion> ROWS = List.of(Suggestion.of("orders"));

    @Test
    void whatIsAlwaysTrueNeedsNoNote() {
        assertEquals("", AnswerNote.of(Answer.known(ROWS), ""));
        assertEquals("", AnswerNote.of(Answer.known(List.of()), ""));
        assertEquals("nothing fits \"x\"", AnswerNote.of(Answer.known(List.of()), "x"));
    }

    @Test
    void theAgeIsSaidInWordsThatFitIt() {
        assertEquals("looked up just now", note(ROWS, State.FRESH, Duration.ofMillis(300), true));
        assertEquals("looked up 40 s ago", note(ROWS, State.FRESH, Duration.ofSeconds(40), true));
        assertEquals("looked up 9 min ago · looking again…", note(ROWS, State.STALE, Duration.ofMinutes(9), true));
        assertEquals("looked up 26 h ago", note(ROWS, State.FRESH, Duration.ofHours(26), true));
        assertEquals("looked up 3 d ago", note(ROWS, State.FRESH, Duration.ofDays(3), true));
    }

    @Test
    void ofSeveralLookUpsTheOldestIsTold() {
        Answer several = new Answer(
                ROWS, 1, State.FRESH, Optional.of(Duration.ofSeconds(41)), false, true, "", Optional.empty());
        assertEquals("looked up at most 41 s ago", AnswerNote.of(several, ""));
    }

    @Test
    void nothingIsSaidToBeEmptyThatHasNotBeenLookedUp() {
        assertEquals("loading…", AnswerNote.of(Answer.loading(), "ord"));
        assertEquals("looked up just now · loading…", note(ROWS, State.LOADING, Duration.ZERO, false));
        assertEquals("there are none · looked up 5 s ago", note(List.of(), State.FRESH, Duration.ofSeconds(5), true));
    }

    @Test
    void ofWhatWasCutItIsSaidThatThereIsMore() {
        assertEquals(
                "looked up 9 min ago · not all of them yet, looking again…",
                note(ROWS, State.STALE, Duration.ofMinutes(9), false));
    }

    @Test
    void theReasonComesFirst() {
        String reason = "AccessDenied: rds:DescribeDBSnapshots";
        assertEquals(reason, AnswerNote.of(Answer.failed(reason), "ord"));
    }

    @Test
    void nothingIsSaidToBeLoadingAfterALookUpThatFailed() {
        String reason = "AccessDenied: rds:DescribeDBSnapshots";
        Answer denied = new Answer(
                ROWS, 1, State.DENIED, Optional.of(Duration.ofSeconds(9)), true, false, reason, Optional.empty());
        assertEquals(reason + " · looked up 9 s ago", AnswerNote.of(denied, ""));
    }

    @Test
    void whatWasRefusedFromTheBeginningWasAskedForAndNotLookedUp() {
        String reason = "AccessDenied: rds:DescribeDBSnapshots";
        Answer denied = new Answer(
                List.of(), 0, State.DENIED, Optional.of(Duration.ofSeconds(9)), true, true, reason, Optional.empty());
        assertEquals(reason + " · asked 9 s ago", AnswerNote.of(denied, ""));
    }

    private static String note(List<Suggestion> rows, State state, Duration age, boolean whole) {
        return AnswerNote.of(
                new Answer(rows, rows.size(), state, Optional.of(age), true, whole, "", Optional.empty()), "");
    }
}
