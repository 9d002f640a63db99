package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A watch that was behind the prompt goes on in the foreground where it was. */
class BroughtBackTest {
    private static final String THREE = "2026-01-31T03:00:00Z";
    private static final Failure EXPIRED =
            new Failure.NotReady(Failure.NotReady.Missing.LOGIN, "The login has expired.", "Log in.");

    private final MovableClock clock = new MovableClock(THREE);
    private final FakeExports account = new FakeExports();
    private final FakeConsole console = new FakeConsole();
    private final Recall recall = new Recall();
    private final Course course = new Course();
    private final List<String> followed = new ArrayList<>();
    private int codeOfFollowing;
    private Runnable afterEachWait = () -> {};

    @Test
    void whatFollowsAnExportIsNotDoneAgain() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = () -> {
            account.put(Task.starting("a").complete(THREE, 1));
            afterEachWait = recall::ask;
        };
        assertEquals(ExitCode.INTERRUPTED, behind(Optional.empty()));
        assertEquals(List.of("a"), followed);

        afterEachWait = () -> account.put(Task.starting("b").complete(THREE, 1));
        assertEquals(ExitCode.OK, inFront(Optional.empty()));
        assertEquals(List.of("a", "b"), followed);
    }

    @Test
    void whatHasFailedMeanwhileCountsAtTheEnd() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = () -> {
            account.put(Task.starting("a").failed("It broke."));
            afterEachWait = recall::ask;
        };
        behind(Optional.empty());

        account.put(Task.starting("b").complete(THREE, 1));
        assertEquals(ExitCode.NOT_COMPLETE, inFront(Optional.empty()));
    }

    @Test
    void alsoWhereOnlyWhatFollowedHasFailed() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        codeOfFollowing = ExitCode.GENERAL;
        afterEachWait = () -> {
            account.put(Task.starting("a").complete(THREE, 1));
            afterEachWait = recall::ask;
        };
        behind(Optional.empty());

        codeOfFollowing = ExitCode.OK;
        account.put(Task.starting("b").complete(THREE, 1));
        assertEquals(ExitCode.GENERAL, inFront(Optional.empty()));
    }

    @Test
    void theTimeOutGoesOn() {
        Optional<Duration> tenMinutes = Optional.of(Duration.ofMinutes(10));
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = () -> {
            if (Duration.between(Instant.parse(THREE), clock.instant()).toMinutes() >= 6) {
                recall.ask();
            }
        };
        behind(tenMinutes);

        afterEachWait = () -> {};
        assertEquals(ExitCode.TIMED_OUT, inFront(tenMinutes));
        assertEquals("2026-01-31T03:10:00Z", clock.instant().toString());
    }

    @Test
    void whatIsKnownIsStillKnownWhileTheServiceIsAway() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = recall::ask;
        behind(Optional.empty());
        console.notices.clear();

        account.failAlways(new Failure.General("Could not connect.", ""));
        afterEachWait = () -> {
            account.failNever();
            account.put(Task.starting("a").complete(THREE, 1));
            account.put(Task.starting("b").complete(THREE, 1));
        };
        inFront(Optional.empty());
        assertTrue(console.notices.get(0).contains("no answer since"), console.notices.toString());
    }

    @Test
    void behindThePromptAnExpiredLoginIsTold() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = () -> {
            account.failAlways(EXPIRED);
            afterEachWait = recall::ask;
        };
        assertEquals(ExitCode.INTERRUPTED, behind(Optional.empty()));
        assertTrue(
                console.notices.stream().anyMatch(line -> line.contains("The login has expired.")),
                () -> console.notices.toString());
    }

    @Test
    void whoBringsItBackIsNotToldHowToComeBack() {
        account.put(Task.starting("a"));
        account.put(Task.starting("b"));
        afterEachWait = recall::ask;
        behind(Optional.empty());
        assertEquals(2, console.notices.size(), console.notices.toString());
    }

    @Test
    void aRecallThatComesFirstLeavesNoInterruptBehind() throws InterruptedException {
        recall.ask();
        assertEquals(Audience.Wish.LEAVE, recall.during(() -> Audience.Wish.GO_ON));
        assertFalse(Thread.interrupted());
    }

    private int behind(Optional<Duration> timeout) {
        return watch(
                new BackgroundAudience(LineAudience.abovePrompt(console, this::pause, clock.getZone()), recall),
                timeout);
    }

    private int inFront(Optional<Duration> timeout) {
        return watch(new LineAudience(console, this::pause, clock.getZone()), timeout);
    }

    private void pause(Duration duration) throws InterruptedException {
        clock.move(duration);
        afterEachWait.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private int watch(Audience audience, Optional<Duration> timeout) {
        Ending ending = (sight, toWhom) -> {
            followed.add(sight.watched().identifier());
            return new Outcome.Finished(codeOfFollowing);
        };
        List<Site> here = List.of(new Site(Place.HERE, new Poller(account, clock)));
        return new Watch(
                        here,
                        new Rhythm(Optional.empty(), () -> 0.5),
                        clock.time(),
                        Runnable::run,
                        audience,
                        new Watch.Terms(timeout, false, "watch-progress a b", ending))
                .run(new Scope.Named(List.of("a", "b")), course);
    }
}
