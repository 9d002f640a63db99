package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateCountsTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();

    @Test
    void statesAreCountedInTheOrderInWhichTheyTurnUp() {
        assertEquals("2 IN_PROGRESS, 1 STARTING", StateCounts.of(sights()).text());
    }

    @Test
    void theOthersAreCountedWithoutLookingAtThem() {
        List<Sight> all = sights();
        assertEquals(
                "1 IN_PROGRESS", StateCounts.of(all).without(all.subList(1, 3)).text());
        assertEquals("", StateCounts.of(all).without(all).text());
    }

    private List<Sight> sights() {
        account.put(Task.starting("a").inProgress("2026-01-31T02:40:00Z", 10, 1));
        account.put(Task.starting("b"));
        account.put(Task.starting("c").inProgress("2026-01-31T02:40:00Z", 20, 2));
        WatchState begun = WatchState.begin(new Scope.Listed(Optional.empty(), false), clock.instant());
        return Scene.of(new Poller(account, clock).poll(begun).state()).sights();
    }
}
