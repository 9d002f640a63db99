package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Three exports over 24 simulated hours, with a fault of every kind in each of them, and a machine that sleeps for five
 * minutes in each.
 */
class DayOfFaultsTest {
    private static final Duration SLEEP = Duration.ofMinutes(5);
    private static final Instant BEGIN = Instant.parse("2026-01-31T00:00:00Z");
    private static final List<Failure> EVERY_KIND = List.of(
            PollerTest.throttling(),
            new Failure.ServiceError("ServiceUnavailable", "DescribeExportTasks", "Try later.", 2, "", ""),
            new Failure.ServiceError("502", "DescribeExportTasks", "Bad Gateway", 2, "", ""),
            new Failure.General("The answer is not XML: <html>", ""),
            new Failure.General("The answer ends in the middle.", ""),
            new Failure.General("Could not connect to the endpoint URL: unknown host", ""),
            new Failure.ServiceError("ExpiredToken", "DescribeExportTasks", "The token has expired.", 2, "", ""),
            new Failure.NotReady(Failure.NotReady.Missing.LOGIN, "The login has expired.", ""));

    /** The three without an error code are one kind, noted once. */
    private static final int NOTES_AN_HOUR = EVERY_KIND.size() - 2;

    private final MovableClock clock = new MovableClock(BEGIN.toString());
    private final FakeExports account = new FakeExports();
    private final List<String> seen = new ArrayList<>();
    private final Random random = new Random(7);
    private int hour = -1;

    @Test
    void everyChangeOfADayIsReportedOnceAndNoneIsLost() {
        turnTheWorld();
        Rhythm rhythm = new Rhythm(Optional.empty(), random::nextDouble);
        Watch.Terms terms = new Watch.Terms(Optional.empty(), false, "watch-progress", Ending.NONE);
        int exitCode = new Watch(
                        List.of(new Site(Place.HERE, new Poller(account, clock))),
                        rhythm,
                        clock.time(),
                        Runnable::run,
                        new Recorder(),
                        terms)
                .run(new Scope.Named(List.of("quick", "slow", "broken")));

        assertEquals(ExitCode.NOT_COMPLETE, exitCode);
        assertTrue(Duration.between(BEGIN, clock.instant()).compareTo(Duration.ofHours(24)) >= 0);
        assertEquals(expected("quick", 4, "ENDED quick COMPLETE 100"), of("quick"));
        assertEquals(expected("slow", 24, "ENDED slow COMPLETE 100"), of("slow"));
        assertEquals(expected("broken", 12, ""), of("broken"));
        assertTrue(account.calls.size() > 24 * 60, "calls: " + account.calls.size());
        assertTrue(account.calls.size() < 24 * 60 * 12, "calls: " + account.calls.size());
        assertEquals(24L * NOTES_AN_HOUR, count("TROUBLE"));
        assertEquals(24, count("RECOVERED"));
    }

    private long count(String line) {
        return seen.stream().filter(line::equals).count();
    }

    /** In each hour the percentage of an export takes one step; in the first 30 minutes it starts. */
    private void turnTheWorld() {
        Duration since = Duration.between(BEGIN, clock.instant());
        account.put(at("quick", since, 4));
        account.put(at("slow", since, 24));
        account.put(
                since.toHours() < 12
                        ? at("broken", since, 24)
                        : at("broken", Duration.ofHours(11), 24).failed("x"));
        if (since.toHours() > hour && since.toMinutes() % 60 >= 20) {
            hour = (int) since.toHours();
            account.failNext(EVERY_KIND.toArray(Failure[]::new));
            clock.set(SLEEP);
        }
    }

    private static Task at(String name, Duration since, int hours) {
        if (since.toMinutes() < 30) {
            return Task.starting(name);
        }
        String start = "2026-01-31T00:30:00Z";
        int percent = (int) (100 * since.toHours() / hours);
        Task running = Task.starting(name).inProgress(start, percent, (int) since.toHours());
        return since.toHours() < hours ? running : running.complete("2026-02-01T00:00:00Z", hours);
    }

    private static List<String> expected(String name, int hours, String end) {
        List<String> lines = new ArrayList<>();
        lines.add("APPEARED " + name + " STARTING 0");
        lines.add("STATUS " + name + " IN_PROGRESS 0");
        int scale = name.equals("broken") ? 24 : hours;
        for (int i = 1; i < hours; i++) {
            lines.add("PROGRESS " + name + " IN_PROGRESS " + 100 * i / scale);
        }
        lines.add(name.equals("broken") ? "ENDED broken FAILED " + 100 * 11 / 24 : end);
        return lines;
    }

    private List<String> of(String name) {
        return seen.stream().filter(line -> line.contains(" " + name + " ")).toList();
    }

    /** Somebody who logs in again whenever that is needed. */
    private final class Recorder implements Audience {
        @Override
        public void show(Step step, Scene scene) {
            step.changes().forEach(change -> seen.add(text(change)));
        }

        private String text(Change change) {
            if (change instanceof Change.OfTask task) {
                return task.kind() + " " + task.watched().identifier() + " "
                        + task.watched().state() + " "
                        + task.watched().task().orElseThrow().percentProgress().orElseThrow();
            }
            return change instanceof Change.Trouble ? "TROUBLE" : "RECOVERED";
        }

        @Override
        public Wish await(Duration duration, Scene scene) {
            clock.move(duration);
            turnTheWorld();
            return Wish.GO_ON;
        }

        @Override
        public boolean canLogIn() {
            return true;
        }

        @Override
        public void close(Scene scene) {}

        @Override
        public void say(String message) {
            seen.add(message);
        }
    }
}
