package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** A service that takes the very first question and never answers it. */
class SilentServiceTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final Place SILENT = new Place("", "eu-west-1");
    private static final Place ANSWERING = new Place("", "us-west-2");

    private final Executor workers = task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        thread.start();
    };
    private final FakeConsole console = new FakeConsole();

    @Test
    void theBoardSaysThatItIsAskedAndItsKeysWork() {
        MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
        FakeScreen[] screen = new FakeScreen[1];
        screen[0] = new FakeScreen(clock, () -> {
            if (!screen[0].painted.isEmpty()) {
                screen[0].press("q");
            }
        });
        Audience board = new BoardAudience(console, screen[0], () -> screen[0], clock.time(), new FakeActions());
        int code = assertTimeoutPreemptively(
                ENOUGH, () -> watch(clock.time(), board, Optional.empty(), new Site(Place.HERE, silent(clock))));
        assertEquals(ExitCode.INTERRUPTED, code);
        assertTrue(screen[0].painted.get(0).contains("asking…"), screen[0].painted.toString());
    }

    @Test
    void aTimeOutIsKeptWithoutATerminal() {
        Clock clock = Clock.systemUTC();
        int code = assertTimeoutPreemptively(
                ENOUGH,
                () -> watch(
                        machine(),
                        new SilentAudience(duration -> {}),
                        Optional.of(Duration.ofMillis(50)),
                        new Site(Place.HERE, silent(clock))));
        assertEquals(ExitCode.TIMED_OUT, code);
    }

    @Test
    void otherPlacesAreAskedAndToldOf() {
        Clock clock = Clock.systemUTC();
        FakeExports account = new FakeExports();
        account.put(Task.starting("night"));
        Audience lines = new LineAudience(console, duration -> {}, clock.getZone());
        assertTimeoutPreemptively(
                ENOUGH,
                () -> watch(
                        machine(),
                        lines,
                        Optional.of(Duration.ofSeconds(1)),
                        new Site(SILENT, silent(clock)),
                        new Site(ANSWERING, new Poller(account, clock))));
        assertTrue(console.notices.get(0).contains("[us-west-2] night STARTING"), console.notices.toString());
    }

    private static WatchTime machine() {
        return new WatchTime(Clock.systemUTC(), () -> Duration.ofNanos(System.nanoTime()));
    }

    private static Poller silent(Clock clock) {
        return new Poller(new Silent(), clock);
    }

    private int watch(WatchTime time, Audience audience, Optional<Duration> timeout, Site... sites) {
        Watch.Terms terms = new Watch.Terms(timeout, false, "watch-progress", Ending.NONE);
        return new Watch(List.of(sites), new Rhythm(Optional.empty(), () -> 0.5), time, workers, audience, terms)
                .run(new Scope.Listed(Optional.empty(), false));
    }

    private static final class Silent implements ExportTasks {
        @Override
        public List<ExportTask> list(Selection selection) {
            throw never();
        }

        @Override
        public Optional<ExportTask> find(String identifier) {
            throw never();
        }

        @Override
        public ExportTask cancel(String identifier) {
            throw never();
        }

        private static FailureException never() {
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody counts down");
            } catch (InterruptedException e) {
                return new FailureException(new Failure.Interrupted("", ""));
            }
        }
    }
}
