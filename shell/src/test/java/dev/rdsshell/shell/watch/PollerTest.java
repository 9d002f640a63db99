package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final String HALF_PAST = "2026-01-31T02:30:00Z";

    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();
    private final Poller poller = new Poller(account, clock);
    private WatchState state = named("a", "b");
    private final List<String> seen = new ArrayList<>();

    @Test
    void oneListServesManyExports() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        poll();
        assertEquals(List.of("list"), account.calls);
        assertEquals(List.of("APPEARED a STARTING", "APPEARED b STARTING"), seen);
    }

    @Test
    void anExportThatLeavesTheListIsDescribedOnce() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        account.put(Task.starting("c"));
        state = named("a", "b", "c");
        poll();
        account.put(Task.starting("a").complete(HALF_PAST, 1));
        poll();
        poll();
        assertEquals(List.of("list", "list", "find a", "list"), account.calls);
        assertEquals("ENDED a COMPLETE", seen.get(3));
        assertEquals(4, seen.size());
    }

    @Test
    void manyThatLeaveTheListAreFoundInTheListOfAll() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
        names.forEach(name -> account.put(Task.starting(name)));
        state = named(names.toArray(String[]::new));
        poll();
        names.subList(0, 6).forEach(name -> account.put(Task.starting(name).complete(HALF_PAST, 1)));
        account.remove("g");
        poll();
        assertEquals(List.of("list", "list", "list"), account.calls);
        assertEquals(List.of("ENDED a COMPLETE", "ENDED f COMPLETE"), List.of(seen.get(7), seen.get(12)));
        assertEquals(
                List.of("g"), state.open().stream().map(Watched::identifier).toList());
    }

    @Test
    void aSingleExportIsDescribedWithoutAList() {
        account.put(Task.starting("a"));
        state = named("a");
        poll();
        assertEquals(List.of("find a"), account.calls);
    }

    @Test
    void aChangeIsReportedOnce() {
        state = named("a");
        account.put(Task.starting("a"));
        poll();
        poll();
        account.put(Task.starting("a").inProgress(HALF_PAST, 3, 0));
        poll();
        poll();
        account.put(Task.starting("a").inProgress(HALF_PAST, 4, 0));
        poll();
        account.put(Task.starting("a").inProgress(HALF_PAST, 4, 1));
        poll();
        account.put(Task.starting("a").failed("It broke."));
        poll();
        assertEquals(
                List.of("APPEARED a STARTING", "STATUS a IN_PROGRESS", "PROGRESS a IN_PROGRESS", "ENDED a FAILED"),
                seen);
        assertTrue(state.isOver());
    }

    @Test
    void anExportNotThereYetIsAwaitedForAMinuteHoweverOftenItIsLookedFor() {
        state = named("a");
        for (int second = 0; second < 60; second += 5) {
            poll();
            assertEquals(List.of("AWAITED a "), seen);
        }
        poll();
        assertEquals(List.of("AWAITED a ", "UNKNOWN a "), seen);
        assertEquals(Watched.Standing.UNKNOWN, state.tasks().get(0).standing());
        assertTrue(state.isOver());
    }

    @Test
    void anExportNotThereYetIsLookedForThreeTimesHoweverLongThatTakes() {
        state = named("a");
        poll();
        clock.move(Duration.ofHours(8));
        poll();
        assertEquals(List.of("AWAITED a "), seen);
        poll();
        assertEquals(List.of("AWAITED a ", "UNKNOWN a "), seen);
    }

    @Test
    void anExportThatTurnsUpWithinTheGraceWasSeenFromItsBegin() {
        state = named("a");
        poll();
        account.put(Task.starting("a"));
        poll();
        assertEquals(List.of("AWAITED a ", "APPEARED a STARTING"), seen);
        assertTrue(state.tasks().get(0).phaseSinceIsExact());
    }

    @Test
    void anExportThatTheServiceForgetsIsGone() {
        state = named("a");
        account.put(Task.starting("a"));
        poll();
        account.remove("a");
        poll();
        poll();
        poll();
        assertEquals(List.of("APPEARED a STARTING"), seen);
        clock.move(Duration.ofMinutes(1));
        poll();
        assertEquals(List.of("APPEARED a STARTING", "UNKNOWN a STARTING"), seen);
        assertEquals(Watched.Standing.GONE, state.tasks().get(0).standing());
    }

    @Test
    void withoutNamesWhateverRunsIsWatchedAndWhatStartsMeanwhileToo() {
        state = WatchState.begin(new Scope.Listed(Optional.empty(), false), clock.instant());
        account.put(Task.starting("old").failed("It broke."));
        account.put(Task.starting("a"));
        poll();
        account.put(Task.starting("late"));
        poll();
        assertEquals(List.of("APPEARED a STARTING", "APPEARED late STARTING"), seen);
    }

    @Test
    void aServerThatIgnoresFiltersAndWritesLowerCaseIsUnderstood() {
        account.ignoreFilters();
        account.put(Task.starting("old").withStatus("complete"));
        state = WatchState.begin(new Scope.Listed(Optional.empty(), false), clock.instant());
        poll();
        assertEquals(List.of(), seen);
        state = named("old");
        poll();
        assertEquals(List.of("ENDED old COMPLETE"), seen);
    }

    @Test
    void anUnknownStateIsWatchedOnAndShownAsItIs() {
        state = named("a");
        account.put(Task.starting("a").withStatus("PAUSED"));
        poll();
        assertEquals(List.of("APPEARED a PAUSED"), seen);
        assertEquals(1, state.open().size());
    }

    @Test
    void troubleIsReportedOnceAndItsEndOnce() {
        state = named("a");
        account.put(Task.starting("a"));
        poll();
        account.failNext(throttling(), throttling(), new Failure.General("Could not connect", ""));
        poll();
        poll();
        poll();
        account.put(Task.starting("a").inProgress(HALF_PAST, 1, 0));
        poll();
        assertEquals(
                List.of(
                        "APPEARED a STARTING",
                        "TROUBLE Throttling",
                        "TROUBLE Could not connect",
                        "RECOVERED",
                        "STATUS a IN_PROGRESS"),
                seen);
    }

    @Test
    void aPollThatFailsHalfWayLosesNothing() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        state = named("a", "b");
        poll();
        account.put(Task.starting("a").complete(HALF_PAST, 1));
        account.put(Task.starting("b").inProgress(HALF_PAST, 1, 0));

        Poller failing = new Poller(new FailingFind(account), clock);
        state = failing.poll(state).state();
        poll();
        assertEquals(List.of("RECOVERED", "STATUS b IN_PROGRESS", "ENDED a COMPLETE"), seen.subList(2, seen.size()));
    }

    @Test
    void anInterruptGoesThrough() {
        account.failNext(new Failure.Interrupted("", ""));
        assertThrows(FailureException.class, this::poll);
    }

    @Test
    void whatEarlierExportsTookIsLearnedFromTheSameSeries() {
        account.put(Task.starting("last")
                .of("rds:shop-2026-01-30-03-05")
                .inProgress("2026-01-30T03:00:00Z", 1, 1)
                .complete("2026-01-30T04:00:00Z", 9));
        account.put(Task.starting("before")
                .of("rds:shop-2026-01-29-03-05")
                .inProgress("2026-01-29T03:00:00Z", 1, 1)
                .complete("2026-01-29T03:40:00Z", 9));
        account.put(Task.starting("a").of("rds:shop-2026-01-31-03-05"));
        state = named("a");
        poll();
        state = poller.learn(state);
        Range usual = Progress.of(state.tasks().get(0), state, clock.instant())
                .usual()
                .orElseThrow();
        assertEquals("40 min to 1 h 00 min", usual.text());
    }

    @Test
    void howLongTheRestoringTookIsLearnedFromStartsThatWereWrittenDown() {
        String lastNight = "rds:shop-2026-01-30-03-05";
        Task last = Task.starting("last")
                .of(lastNight)
                .inProgress("2026-01-30T03:00:00Z", 1, 1)
                .complete("2026-01-30T04:00:00Z", 9);
        account.put(last);
        account.put(Task.starting("a").of("rds:shop-2026-01-31-03-05"));
        String source = account.find("last").orElseThrow().sourceArn();
        List<StartLog.Start> written = List.of(
                new StartLog.Start("last", source, Instant.parse("2025-07-01T02:00:00Z")),
                new StartLog.Start("last", source, Instant.parse("2026-01-30T02:32:00Z")),
                new StartLog.Start("last", source, Instant.parse("2026-01-31T02:00:00Z")),
                new StartLog.Start("last", source + "-other", Instant.parse("2026-01-30T02:59:00Z")));
        state = named("a");
        poll();
        state = new Poller(account, clock, () -> written).learn(state);
        assertEquals(
                "restoring for at least 5 s, no percentage yet; earlier ones that were started from here took 28 min;"
                        + " after that, earlier exports took 1 h 00 min",
                Wording.summary(state.tasks().get(0), state, clock.instant()));
    }

    @Test
    void anExportThatWasStartedFromHereIsRestoredSinceThatStart() {
        account.put(Task.starting("a"));
        String source = account.find("a").orElseThrow().sourceArn();
        List<StartLog.Start> written = List.of(
                new StartLog.Start("a", source, clock.instant().minus(Duration.ofMinutes(12))),
                new StartLog.Start("b", source, clock.instant().minus(Duration.ofMinutes(2))));
        state = named("a");
        poll();
        account.failNext(throttling());
        state = new Poller(account, clock, () -> written).learn(state);
        assertEquals(
                "restoring for 12 min, no percentage yet",
                Wording.summary(state.tasks().get(0), state, clock.instant()));
        poll();
        assertEquals(
                "restoring for 12 min, no percentage yet",
                Wording.summary(state.tasks().get(0), state, clock.instant()));
    }

    @Test
    void earlierExportsThatCannotBeReadAreNoTrouble() {
        account.put(Task.starting("a"));
        state = named("a");
        poll();
        account.failNext(throttling());
        state = poller.learn(state);
        assertEquals(Optional.empty(), state.contact().trouble());
    }

    static Failure throttling() {
        return new Failure.ServiceError("Throttling", "DescribeExportTasks", "Rate exceeded", 2, "", "");
    }

    private WatchState named(String... identifiers) {
        return WatchState.begin(new Scope.Named(List.of(identifiers)), clock.instant());
    }

    private void poll() {
        Step step = poller.poll(state);
        state = step.state();
        step.changes().forEach(change -> seen.add(text(change)));
        clock.move(Duration.ofSeconds(5));
    }

    private static String text(Change change) {
        if (change instanceof Change.OfTask task) {
            return task.kind() + " " + task.watched().identifier() + " "
                    + task.watched().state();
        }
        return change instanceof Change.Trouble trouble
                ? "TROUBLE " + trouble.failure().code().orElse(trouble.failure().message())
                : "RECOVERED";
    }
}
