package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingAudienceTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();
    private final FakeConsole console = new FakeConsole();
    private WatchState state = WatchState.begin(new Scope.Listed(Optional.empty(), true), clock.instant());

    @Test
    void theEndOfAnExportIsToldOnceAndTheTitleCountsThem() {
        Audience telling = new TellingAudience(new SilentAudience(duration -> {}), console, true, true);
        account.put(Task.starting("old").failed("It broke."));
        account.put(Task.starting("night"));
        poll(telling);
        account.put(Task.starting("night").complete("2026-01-31T03:10:00Z", 3));
        poll(telling);
        poll(telling);
        telling.close(Scene.of(state));
        assertEquals(List.of("night COMPLETE"), console.alerts);
        assertEquals(List.of("1 FAILED, 1 STARTING", "1 FAILED, 1 COMPLETE", ""), console.titles);
    }

    @Test
    void theBellAloneSaysNothingToTheDesktop() {
        Audience telling = new TellingAudience(new SilentAudience(duration -> {}), console, false, false);
        account.put(Task.starting("night"));
        poll(telling);
        account.put(Task.starting("night").failed("It broke."));
        poll(telling);
        telling.close(Scene.of(state));
        assertEquals(List.of(""), console.alerts);
        assertEquals(List.of(), console.titles);
    }

    private void poll(Audience audience) {
        Step step = new Poller(account, clock).poll(state);
        state = step.state();
        audience.show(step, Scene.of(state));
    }
}
