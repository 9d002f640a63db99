package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.Query;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonViewTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:30:00Z");
    private final FakeExports account = new FakeExports();
    private final FakeConsole console = new FakeConsole();
    private WatchState state = WatchState.begin(new Scope.Named(List.of("a")), clock.instant());

    @Test
    void eachChangeIsAnObjectOnALine() {
        account.put(Task.starting("a").inProgress("2026-01-31T03:00:00Z", 50, 10));
        poll(Optional.empty());
        account.failNext(PollerTest.throttling());
        poll(Optional.empty());
        account.put(Task.starting("a").failed("It \"broke\"."));
        poll(Optional.empty());
        assertEquals("""
                {"version": 1, "time": "2026-01-31T03:30:00Z", "event": "appeared", "task": "a", "status": "IN_PROGRESS", \
                "sourceArn": "arn:aws:rds:us-west-2:123456789012:snapshot:shop", "path": "s3://acme-exports/nightly/a/", \
                "startTime": "2026-01-31T03:00:00Z", "percent": 50, "gigabytes": 10, "gigabytesPerHour": 20, \
                "elapsedSeconds": 1800, "remainingSecondsLow": 1729, "remainingSecondsHigh": 1800}
                {"version": 1, "time": "2026-01-31T03:30:00Z", "event": "trouble", "code": "Throttling", \
                "message": "An error occurred (Throttling) when calling the DescribeExportTasks operation \
                (reached max retries: 2): Rate exceeded", "lastAnswer": "2026-01-31T03:30:00Z"}
                {"version": 1, "time": "2026-01-31T03:30:00Z", "event": "recovered"}
                {"version": 1, "time": "2026-01-31T03:30:00Z", "event": "ended", "task": "a", "status": "FAILED", \
                "sourceArn": "arn:aws:rds:us-west-2:123456789012:snapshot:shop", "path": "s3://acme-exports/nightly/a/", \
                "failureCause": "It \\"broke\\".", "warnings": [], "percent": 0}
                """, console.data.toString());
        assertEquals(List.of(), console.notices);
    }

    @Test
    void aQueryIsAppliedToEach() {
        account.put(Task.starting("a"));
        poll(Optional.of(Query.parse("[task, status]")));
        assertEquals("[\"a\", \"STARTING\"]\n", console.data.toString());
    }

    @Test
    void anObjectThatTheQueryDoesNotFitIsLeftOutAndThatIsSaidOnce() {
        account.put(Task.starting("a"));
        JsonAudience audience =
                new JsonAudience(console, duration -> {}, Optional.of(Query.parse("starts_with(task, 'a')")));
        account.failNext(PollerTest.throttling(), new Failure.General("Could not connect", ""));
        poll(audience);
        poll(audience);
        poll(audience);
        assertEquals("true\n", console.data.toString());
        assertEquals(1, console.notices.size());
        assertTrue(
                console.notices
                        .get(0)
                        .startsWith("The query does not fit every object, first not one with the event trouble: "),
                console.notices.get(0));
    }

    private void poll(Optional<Query> query) {
        poll(new JsonAudience(console, duration -> {}, query));
    }

    private void poll(JsonAudience audience) {
        Step step = new Poller(account, clock).poll(state);
        state = step.state();
        audience.show(step, Scene.of(state));
    }
}
