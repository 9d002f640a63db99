package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.failure.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineViewTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();
    private final Poller poller = new Poller(account, clock);
    private final List<String> lines = new ArrayList<>();
    private WatchState state = WatchState.begin(new Scope.Named(List.of("night")), clock.instant());

    @Test
    void anExportThatCompletesIsToldFromItsStartToItsWarnings() {
        poll();
        account.put(Task.starting("night"));
        poll();
        account.put(Task.starting("night").inProgress("2026-01-31T03:30:00Z", 0, 0));
        poll();
        account.put(Task.starting("night").inProgress("2026-01-31T03:30:00Z", 20, 3));
        poll();
        account.put(Task.starting("night")
                .inProgress("2026-01-31T03:30:00Z", 100, 3)
                .complete("2026-01-31T05:00:00Z", 9)
                .withWarning("{\"skippedTables\":[\"shop.a/b\",\"shop.\\u001b[1m\"]}"));
        poll();
        assertLines("""
                2026-01-31T04:00:00+01:00 night AWAITED not there yet; asking again
                2026-01-31T04:20:00+01:00 night STARTING restoring, no percentage yet
                2026-01-31T04:40:00+01:00 night IN_PROGRESS 0 %
                2026-01-31T05:00:00+01:00 night IN_PROGRESS 20 %, 3 GB, 6 GB/h, 1 h 52 min to 2 h 00 min left
                2026-01-31T05:20:00+01:00 night COMPLETE in 1 h 30 min, 9 GB, 6 GB/h, 2 warnings, s3://acme-exports/nightly/night/
                  warning: skipped table: shop.a/b
                  warning: skipped table: shop.\\x1b[1m
                """);
    }

    @Test
    void anExportThatFailsSaysWhyAndWhatToDo() {
        account.put(Task.starting("night").failed("KMS key check failed on the KMS key k."));
        poll();
        assertLines("""
                2026-01-31T04:00:00+01:00 night FAILED 0 %
                  cause: KMS key check failed on the KMS key k.
                  what to do: See that the KMS key is enabled, lies in the source's region and that its policy lets the role use it.
                """);
    }

    @Test
    void aCanceledExportSaysWhereItsFilesStay() {
        account.put(Task.starting("night").withStatus("CANCELING"));
        poll();
        account.put(Task.starting("night").withStatus("CANCELED"));
        poll();
        assertLines("""
                2026-01-31T04:00:00+01:00 night CANCELING being canceled
                2026-01-31T04:20:00+01:00 night CANCELED 0 %, what was written stays at s3://acme-exports/nightly/night/
                """);
    }

    @Test
    void troubleIsANoteWithTheTimeOfTheLastGoodAnswer() {
        account.put(Task.starting("night"));
        poll();
        account.failNext(
                PollerTest.throttling(),
                new Failure.NotReady(Failure.NotReady.Missing.LOGIN, "The login of profile prod has expired.", ""));
        poll();
        poll();
        poll();
        assertLines("""
                2026-01-31T04:00:00+01:00 night STARTING restoring, no percentage yet
                2026-01-31T04:20:00+01:00 note: no answer since 04:00:00 +01:00 (Throttling: Rate exceeded); asking again
                2026-01-31T04:40:00+01:00 note: no answer since 04:00:00 +01:00 (The login of profile prod has expired.); asking again. Log in again, or renew the keys where they come from. The watch then goes on by itself.
                2026-01-31T05:00:00+01:00 note: the service answers again
                """);
    }

    private void poll() {
        Step step = poller.poll(state);
        state = step.state();
        step.changes().forEach(change -> lines.addAll(LineView.lines(change, state, clock.getZone())));
        clock.move(Duration.ofMinutes(20));
    }

    private void assertLines(String expected) {
        assertEquals(expected.stripTrailing(), String.join("\n", lines));
    }
}
