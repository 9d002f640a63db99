package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final String THREE = "2026-01-31T03:00:00Z";

    private final MovableClock clock = new MovableClock(THREE);
    private final FakeExports account = new FakeExports();
    private final Poller poller = new Poller(account, clock);
    private WatchState state = WatchState.begin(new Scope.Named(List.of("a")), clock.instant());
    private double random = 0.5;

    @Test
    void aFreshStartIsAskedForEvery5Seconds() {
        after(Task.starting("a"));
        assertSeconds(5);
    }

    @Test
    void aLongRestoreIsAskedForEveryMinute() {
        after(Task.starting("a"));
        clock.move(Duration.ofMinutes(5));
        assertSeconds(30);
        clock.move(Duration.ofMinutes(25));
        assertSeconds(60);
    }

    @Test
    void nearItsEndAnExportIsAskedForMoreOften() {
        clock.move(Duration.ofMinutes(99));
        after(Task.starting("a").inProgress(THREE, 50, 1));
        assertSeconds(60);
        after(Task.starting("a").inProgress(THREE, 98, 1));
        assertSeconds(5);
    }

    @Test
    void theIntervalIsALittleOffTheBeat() {
        after(Task.starting("a"));
        clock.move(Duration.ofMinutes(5));
        random = 0;
        assertSeconds(24);
        random = 1;
        assertSeconds(36);
    }

    @Test
    void troubleIsAskedAgainAfterLongerAndLongerWaits() {
        for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            account.failNext(PollerTest.throttling());
            state = poller.poll(state).state();
            assertSeconds(seconds);
        }
    }

    @Test
    void anIntervalThatWasAskedForIsKept() {
        after(Task.starting("a"));
        random = 1;
        assertEquals(
                Duration.ofSeconds(90),
                new Rhythm(Optional.of(Duration.ofSeconds(90)), () -> random).next(state, clock.instant()));
    }

    private void after(Task task) {
        account.put(task);
        state = poller.poll(state).state();
    }

    private void assertSeconds(long seconds) {
        Duration next = new Rhythm(Optional.empty(), () -> random).next(state, clock.instant());
        assertEquals(seconds, next.toSeconds());
    }
}
