package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final String THREE = "2026-01-31T03:00:00Z";
    private static final Failure EXPIRED = new Failure.NotReady(
            Failure.NotReady.Missing.LOGIN, "The login has expired.", "Run: aws sso login --profile prod");

    private static final Failure CODE_WANTED = new Failure.NotReady(
            Failure.NotReady.Missing.CODE, "The role prod asks for a code.", "Type `status`: it asks for the code.");

    private final FakeActions actions = new FakeActions();
    private final MovableClock clock = new MovableClock(THREE);
    private final FakeExports account = new FakeExports();
    private final FakeConsole console = new FakeConsole();
    private Runnable afterEachWait = () -> {};
    private final Pause pause = duration -> {
        clock.move(duration);
        afterEachWait.run();
    };

    @Test
    void aWatchEndsWithZeroWhenAllAreComplete() {
        account.put(Task.starting("a"));
        afterEachWait = () -> account.put(Task.starting("a").complete(THREE, 1));
        assertEquals(ExitCode.OK, watch("a"));
        assertTrue(console.notices.get(1).contains(" a COMPLETE"), console.notices.get(1));
        assertEquals("", console.data.toString());
    }

    @Test
    void aFailedOrCanceledExportIsOne() {
        account.put(Task.starting("a").failed("It broke."));
        account.put(Task.starting("b").withStatus("CANCELED"));
        assertEquals(ExitCode.NOT_COMPLETE, watch("a"));
        assertEquals(ExitCode.NOT_COMPLETE, watch("b"));
    }

    @Test
    void ofSeveralTheHighestOf254And124And1Counts() {
        account.put(Task.starting("failed").failed("It broke."));
        account.put(Task.starting("slow"));
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        assertEquals(ExitCode.SERVICE_ERROR, watch(minute, false, "failed", "slow", "typo"));
        assertEquals(ExitCode.TIMED_OUT, watch(minute, false, "failed", "slow"));
        assertEquals(ExitCode.NOT_COMPLETE, watch(minute, false, "failed"));
    }

    @Test
    void aTimeOutIsKeptToTheSecondAndSaysHowToComeBack() {
        account.put(Task.starting("slow"));
        watch(Optional.of(Duration.ofSeconds(97)), false, "slow");
        assertEquals("2026-01-31T03:01:37Z", clock.instant().toString());
        assertEquals(
                "Time is up. The exports go on. Watch them again with: watch-progress slow",
                console.notices.get(console.notices.size() - 1));
    }

    @Test
    void warningsCountWhereThatWasAsked() {
        account.put(Task.starting("a").complete(THREE, 1).withWarning("{\"skippedTables\":[\"shop.a\"]}"));
        assertEquals(ExitCode.OK, watch(Optional.empty(), false, "a"));
        assertEquals(ExitCode.NOT_COMPLETE, watch(Optional.empty(), true, "a"));
    }

    @Test
    void withNothingToWatchItSaysSo() {
        assertEquals(ExitCode.OK, watch(new Scope.Listed(Optional.empty(), false), lines()));
        assertEquals(List.of("No export is running here: there is nothing to watch."), console.notices);
    }

    @Test
    void whatHadFailedBeforeCountsOnlyWhereItWasAskedForByName() {
        account.put(Task.starting("old").failed("It broke."));
        assertEquals(ExitCode.OK, watch(new Scope.Listed(Optional.empty(), true), lines()));
        assertEquals(ExitCode.NOT_COMPLETE, watch("old"));
    }

    @Test
    void anInterruptIs130AndSaysHowToComeBack() {
        account.put(Task.starting("a"));
        Audience interrupted = new LineAudience(
                console,
                duration -> {
                    throw new InterruptedException();
                },
                clock.getZone());
        assertEquals(ExitCode.INTERRUPTED, watch(new Scope.Named(List.of("a")), interrupted));
        assertEquals("The exports go on. Watch them again with: watch-progress a", console.notices.get(1));
    }

    @Test
    void anInterruptDuringACallIs130Too() {
        account.failNext(new Failure.Interrupted("", ""));
        assertEquals(ExitCode.INTERRUPTED, watch("a"));
    }

    @Test
    void aLastingRefusalEndsTheWatch() {
        account.failNext(new Failure.ServiceError("AccessDenied", "DescribeExportTasks", "No.", -1, "", ""));
        FailureException refused = assertThrows(FailureException.class, () -> watch("a"));
        assertEquals(ExitCode.SERVICE_ERROR, refused.failure().exitCode());
        assertEquals(List.of(), console.notices);
    }

    @Test
    void whereNobodyWatchesAnEndpointThatNeverAnswersEndsTheWatchAfterAnHour() {
        Failure away = new Failure.General("Could not connect to the endpoint URL", "");
        account.failAlways(away);
        FailureException gaveUp = assertThrows(FailureException.class, () -> watch("a"));
        assertEquals(away, gaveUp.failure());
        Duration asked = Duration.between(Instant.parse(THREE), clock.instant());
        assertTrue(asked.toMinutes() >= 60 && asked.toMinutes() < 62, asked.toString());
    }

    @Test
    void atATerminalAnEndpointThatNeverAnsweredIsAskedForEver() {
        account.failAlways(new Failure.General("Could not connect to the endpoint URL", ""));
        FakeScreen[] screen = new FakeScreen[1];
        screen[0] = new FakeScreen(clock, () -> {
            if (clock.instant().isAfter(Instant.parse(THREE).plus(Duration.ofHours(20)))) {
                screen[0].press("q");
            }
        });
        assertEquals(ExitCode.INTERRUPTED, watch(new Scope.Named(List.of("a")), board(screen[0])));
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        account.put(Task.starting("a"));
        int[] waits = {0};
        FakeScreen screen = new FakeScreen(clock, () -> {
            waits[0]++;
            if (waits[0] == 2) {
                clock.set(Duration.ofHours(-3));
            }
            if (waits[0] == 70) {
                account.put(Task.starting("a").complete(THREE, 1));
            }
        });
        assertEquals(ExitCode.OK, watch(new Scope.Named(List.of("a")), board(screen)));
        assertTrue(waits[0] < 200, "waits: " + waits[0]);
    }

    @Test
    void aClockThatIsSetForwardDoesNotUseUpTheTimeOut() {
        assertEquals(Duration.ofHours(2), watchedWhileTheClockIsSet(Duration.ofHours(9)));
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongTheTimeOut() {
        assertEquals(Duration.ofHours(2), watchedWhileTheClockIsSet(Duration.ofHours(-9)));
    }

    /** How long a watch with a time-out of two hours goes on. */
    private Duration watchedWhileTheClockIsSet(Duration by) {
        account.put(Task.starting("slow"));
        int[] waits = {0};
        afterEachWait = () -> {
            if (waits[0]++ == 1) {
                clock.set(by);
            }
        };
        Moment began = clock.time().now();
        assertEquals(ExitCode.TIMED_OUT, watch(Optional.of(Duration.ofHours(2)), false, "slow"));
        return clock.time().now().since(began);
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeAnIntervalLonger() {
        account.put(Task.starting("slow"));
        afterEachWait = () -> clock.set(Duration.ofSeconds(-20));
        Watch.Terms terms =
                new Watch.Terms(Optional.of(Duration.ofMinutes(10)), false, "watch-progress slow", Ending.NONE);
        watch(Optional.of(Duration.ofSeconds(30)), new Scope.Named(List.of("slow")), lines(), terms);
        assertEquals(21, account.calls.stream().filter("find slow"::equals).count(), account.calls.toString());
    }

    @Test
    void aNameThatIsUnknownIsFoundOutThoughTheClockIsSetBack() {
        int[] waits = {0};
        afterEachWait = () -> {
            if (waits[0]++ == 1) {
                clock.set(Duration.ofHours(-9));
            }
        };
        assertEquals(ExitCode.SERVICE_ERROR, watch("typo"));
        assertTrue(waits[0] < 20, "waits: " + waits[0]);
    }

    @Test
    void afterASleepOfTheMachineItAsksAtOnce() {
        account.put(Task.starting("a"));
        int[] waits = {0};
        FakeScreen screen = new FakeScreen(clock, () -> {
            waits[0]++;
            if (waits[0] == 2) {
                clock.set(Duration.ofHours(9));
                account.put(Task.starting("a").complete(THREE, 1));
            }
        });
        assertEquals(ExitCode.OK, watch(new Scope.Named(List.of("a")), board(screen)));
        assertEquals(2, waits[0]);
    }

    @Test
    void withoutATerminalAnExpiredLoginEndsTheWatchWithTheLineThatResumesIt() {
        account.put(Task.starting("a"));
        afterEachWait = () -> account.failNext(EXPIRED);
        FailureException expired = assertThrows(FailureException.class, () -> watch("a"));
        assertEquals(ExitCode.NOT_READY, expired.failure().exitCode());
        assertEquals(
                "Run: aws sso login --profile prod\nThe exports go on. Then watch them again with: watch-progress a",
                expired.failure().advice());
    }

    @Test
    void atATerminalAnExpiredLoginIsWaitedFor() {
        account.put(Task.starting("a"));
        int[] waits = {0};
        FakeScreen screen = new FakeScreen(clock, () -> {
            waits[0]++;
            if (waits[0] < 20) {
                account.failAlways(EXPIRED);
            } else {
                account.failNever();
                account.put(Task.starting("a").complete(THREE, 1));
            }
        });
        assertEquals(ExitCode.OK, watch(new Scope.Named(List.of("a")), board(screen)));
        assertTrue(
                screen.painted.stream().anyMatch(board -> String.join(" ", board)
                        .contains("no answer since 04:00:00 +01:00 (The login has expired.); asking")),
                screen.painted.toString());
    }

    @Test
    void leavingTheBoardIs130AndTheLastBoardStays() {
        account.put(Task.starting("a"));
        FakeScreen[] screen = new FakeScreen[1];
        screen[0] = new FakeScreen(clock, () -> screen[0].press("q"));
        assertEquals(ExitCode.INTERRUPTED, watch(new Scope.Named(List.of("a")), board(screen[0])));
        assertTrue(screen[0].closed);
        assertEquals(List.of("The exports go on. Watch them again with: watch-progress a"), console.notices);
        List<String> last = screen[0].painted.get(screen[0].painted.size() - 1);
        assertTrue(last.get(last.size() - 1).startsWith("a"), last.toString());
    }

    @Test
    void whatDidNotFitOnTheBoardIsSaidBelowIt() {
        for (int i = 0; i < 12; i++) {
            account.put(Task.starting("a" + i).failed("It broke."));
        }
        FakeScreen screen = new FakeScreen(clock, () -> {});
        Scope all = new Scope.Named(List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11"));
        watch(all, board(screen));
        assertEquals(36, console.notices.size());
        assertEquals("  cause: It broke.", console.notices.get(34));
        assertEquals(
                "  what to do: `explain a11` checks the same export against the account.", console.notices.get(35));
    }

    @Test
    void placesThatDidNotFitOnTheBoardAreSaidBelowItOneByOneWithTheirReasons() {
        List<Site> sites = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            FakeExports refusing = new FakeExports();
            refusing.failAlways(new Failure.ServiceError("AccessDenied", "DescribeExportTasks", "No " + i, -1, "", ""));
            sites.add(new Site(new Place("prod-" + i, "eu-west-1"), new Poller(refusing, clock)));
        }
        sites.add(new Site(new Place("prod", "us-west-2"), new Poller(account, clock)));
        Watch.Terms terms = new Watch.Terms(Optional.empty(), false, "watch", Ending.NONE);
        FakeScreen screen = new FakeScreen(clock, () -> {});
        new Watch(sites, new Rhythm(Optional.empty(), () -> 0.5), clock.time(), Runnable::run, board(screen), terms)
                .run(new Scope.Listed(Optional.empty(), true));
        assertEquals(12, console.notices.size());
        assertEquals("[prod-1 eu-west-1] no answer yet (AccessDenied: No 1)", console.notices.get(0));
        assertEquals("[prod-12 eu-west-1] no answer yet (AccessDenied: No 12)", console.notices.get(11));
    }

    @Test
    void aCodeThatIsNeededInTheMiddleIsAskedForAfterAKeyAndTheWatchGoesOn() {
        account.put(Task.starting("a"));
        FakeScreen[] screen = new FakeScreen[1];
        int[] waits = {0};
        screen[0] = new FakeScreen(clock, () -> {
            waits[0]++;
            if (waits[0] == 1) {
                account.failAlways(CODE_WANTED);
            }
            if (waits[0] == 200) {
                screen[0].press("r");
            }
        });
        actions.atUnlock = () -> {
            assertTrue(screen[0].closed, "the terminal is free");
            account.failNever();
            account.put(Task.starting("a").complete(THREE, 1));
        };
        assertEquals(ExitCode.OK, watch(new Scope.Named(List.of("a")), board(screen[0])));
        assertEquals(List.of("unlock"), actions.called);
        assertTrue(
                screen[0].painted.stream()
                        .anyMatch(board -> String.join(" ", board).contains("Press r and type a code")),
                screen[0].painted.toString());
    }

    @Test
    void aKeyThatAsksTheServiceAsksNobodyForACodeThatIsNotNeeded() {
        account.put(Task.starting("a"));
        int[] waits = {0};
        FakeScreen[] screen = new FakeScreen[1];
        screen[0] = new FakeScreen(clock, () -> {
            waits[0]++;
            screen[0].press(waits[0] == 1 ? "r" : "q");
        });
        watch(new Scope.Named(List.of("a")), board(screen[0]));
        assertEquals(List.of(), actions.called);
    }

    @Test
    void aCancelThatAsksHasTheTerminalToItself() {
        account.put(Task.starting("a"));
        actions.asks = true;
        FakeScreen[] screen = new FakeScreen[1];
        Iterator<String> keys = List.of("c", "y", "q").iterator();
        screen[0] = new FakeScreen(clock, () -> screen[0].press(keys.next()));
        actions.atCancel = () -> assertTrue(screen[0].closed, "the terminal is free");
        watch(new Scope.Named(List.of("a")), board(screen[0]));
        assertEquals(List.of("cancel a"), actions.called);
    }

    private Audience board(FakeScreen screen) {
        return new BoardAudience(console, screen, () -> screen, clock.time(), actions);
    }

    private Audience lines() {
        return new LineAudience(console, pause, clock.getZone());
    }

    private int watch(String identifier) {
        return watch(Optional.empty(), false, identifier);
    }

    private int watch(Optional<Duration> timeout, boolean warningsCount, String... identifiers) {
        String comeBack = "watch-progress " + String.join(" ", identifiers);
        return watch(
                new Scope.Named(List.of(identifiers)),
                lines(),
                new Watch.Terms(timeout, warningsCount, comeBack, Ending.NONE));
    }

    private int watch(Scope scope, Audience audience) {
        return watch(scope, audience, new Watch.Terms(Optional.empty(), false, "watch-progress a", Ending.NONE));
    }

    private int watch(Scope scope, Audience audience, Watch.Terms terms) {
        return watch(Optional.empty(), scope, audience, terms);
    }

    private int watch(Optional<Duration> interval, Scope scope, Audience audience, Watch.Terms terms) {
        Rhythm rhythm = new Rhythm(interval, () -> 0.5);
        List<Site> here = List.of(new Site(Place.HERE, new Poller(account, clock)));
        return new Watch(here, rhythm, clock.time(), Runnable::run, audience, terms).run(scope);
    }
}
