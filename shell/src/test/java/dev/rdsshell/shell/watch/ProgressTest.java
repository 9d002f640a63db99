package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String THREE = "2026-01-31T03:00:00Z";

    private final MovableClock clock = new MovableClock(THREE);
    private final FakeExports account = new FakeExports();
    private final Poller poller = new Poller(account, clock);
    private WatchState state = WatchState.begin(new Scope.Named(List.of("a")), clock.instant());

    @Test
    void whileTheSourceIsRestoredThereIsNoPercentage() {
        Progress progress = after(Task.starting("a"));
        assertEquals(OptionalInt.empty(), progress.percent());
        assertEquals(Optional.empty(), progress.remaining());
    }

    @Test
    void aStateThatWasNotSeenToBeginLastsAtLeastSoLong() {
        after(Task.starting("a"));
        clock.move(Duration.ofMinutes(12));
        Progress progress = after(Task.starting("a"));
        assertEquals(Optional.of(Duration.ofMinutes(12)), progress.elapsed());
        assertTrue(progress.atLeast());
    }

    @Test
    void anExtractionLastsFromItsStartTime() {
        clock.move(Duration.ofMinutes(30));
        Progress progress = after(Task.starting("a").inProgress(THREE, 50, 10));
        assertEquals(Optional.of(Duration.ofMinutes(30)), progress.elapsed());
        assertFalse(progress.atLeast());
        assertEquals(OptionalInt.of(20), progress.gigabytesPerHour());
    }

    @Test
    void aPercentageOf100IsShownOnlyWhenTheExportIsComplete() {
        assertEquals(
                OptionalInt.of(99),
                after(Task.starting("a").inProgress(THREE, 100, 1)).percent());
        assertEquals(
                OptionalInt.of(100),
                after(Task.starting("a").complete(THREE, 1)).percent());
    }

    @Test
    void theRemainingTimeIsARangeBecauseThePercentageIsRounded() {
        clock.move(Duration.ofHours(1));
        Range remaining =
                after(Task.starting("a").inProgress(THREE, 1, 0)).remaining().orElseThrow();
        assertEquals(Duration.ofHours(49), remaining.low());
        assertEquals(Duration.ofHours(99), remaining.high());
    }

    @Test
    void stepsThatSlowDownWidenTheRange() {
        for (int percent = 10; percent <= 12; percent++) {
            after(Task.starting("a").inProgress("2026-01-31T02:50:00Z", percent, 0));
            clock.move(Duration.ofMinutes(20));
        }
        Progress progress = after(Task.starting("a").inProgress("2026-01-31T02:50:00Z", 12, 0));
        assertEquals(
                "7 h 48 min to 1 d 20 h", progress.remaining().orElseThrow().text());
    }

    @Test
    void withoutPercentageAndHistoryTheRemainingTimeIsNotKnown() {
        assertEquals(
                Optional.empty(),
                after(Task.starting("a").inProgress(THREE, 0, 0)).remaining());
    }

    @Test
    void nothingMovingForTenMinutesIsWorthAWord() {
        Task stuck = Task.starting("a").inProgress(THREE, 5, 1);
        after(stuck);
        clock.move(Duration.ofMinutes(9));
        assertEquals(Optional.empty(), after(stuck).unchanged());
        clock.move(Duration.ofMinutes(31));
        assertEquals(Optional.of(Duration.ofMinutes(40)), after(stuck).unchanged());
    }

    @Test
    void whileNobodyAnswersNobodyKnowsWhetherAnythingMoves() {
        after(Task.starting("a").inProgress(THREE, 5, 1));
        clock.move(Duration.ofMinutes(40));
        account.failNext(PollerTest.throttling());
        assertEquals(Optional.empty(), poll().unchanged());
    }

    @Test
    void anEndedExportLastedFromItsStartToItsEnd() {
        Progress progress = after(
                Task.starting("a").inProgress("2026-01-31T02:00:00Z", 9, 1).complete(THREE, 9));
        assertEquals(Optional.of(Duration.ofHours(1)), progress.elapsed());
        assertEquals(OptionalInt.of(9), progress.gigabytesPerHour());
    }

    private Progress after(Task task) {
        account.put(task);
        return poll();
    }

    private Progress poll() {
        state = poller.poll(state).state();
        return Progress.of(state.tasks().get(0), state, clock.instant());
    }
}
