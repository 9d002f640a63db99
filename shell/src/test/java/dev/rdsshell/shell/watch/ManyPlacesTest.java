package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManyPlacesTest {
    private static final Failure DENIED =
            new Failure.ServiceError("AccessDenied", "DescribeExportTasks", "Not authorized.", -1, "", "");

    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports west = new FakeExports();
    private final FakeExports east = new FakeExports();
    private final FakeConsole console = new FakeConsole();
    private final List<String> ended = new ArrayList<>();
    private Runnable afterEachWait = () -> {};
    private Scene last = new Scene(List.of());

    @Test
    void oneBoardShowsAllOfThemAndARowSaysWhyOneCannotBeRead() {
        west.put(Task.starting("night"));
        east.failAlways(DENIED);
        afterEachWait = () -> west.put(Task.starting("night").inProgress("2026-01-31T02:50:00Z", 20, 3));
        watch(Optional.of(Duration.ofSeconds(5)));
        assertEquals("""
                1 IN_PROGRESS                                                                           as of 04:00:05 +01:00
                TASK      PLACE           STATE        PROGRESS               GB    GB/H       ELAPSED
                night     prod us-west-2  IN_PROGRESS  ██░░░░░░░░░░  20%       3      18        10 min  37 to 40 min left
                prod eu-west-1: no answer yet (AccessDenied: Not authorized.)
                """.stripTrailing(), board(109));
    }

    @Test
    void anUnreadablePlaceDoesNotKeepTheOthersFromTheirEnd() {
        west.put(Task.starting("night"));
        east.failAlways(DENIED);
        afterEachWait = () -> west.put(Task.starting("night").complete("2026-01-31T03:10:00Z", 3));
        assertEquals(ExitCode.SERVICE_ERROR, watch(Optional.empty()));
        assertTrue(console.notices.get(0).contains("[prod us-west-2] night STARTING"), console.notices.toString());
        assertTrue(console.notices.get(1).contains("[prod eu-west-1] note: no answer yet"), console.notices.toString());
    }

    @Test
    void whereNoPlaceCanBeReadTheWatchFails() {
        west.failAlways(DENIED);
        east.failAlways(DENIED);
        FailureException refused = assertThrows(FailureException.class, () -> watch(Optional.empty()));
        assertEquals(DENIED, refused.failure());
    }

    @Test
    void aPlaceWhereNothingRunsIsLookedAtOnlyEveryMinute() {
        west.put(Task.starting("night"));
        int[] minutes = {0};
        afterEachWait = () -> {
            minutes[0]++;
            if (minutes[0] > 300) {
                west.put(Task.starting("night").complete("2026-01-31T03:10:00Z", 3));
            }
        };
        assertEquals(ExitCode.OK, watch(Optional.empty()));
        assertTrue(east.calls.size() < west.calls.size(), east.calls.size() + " " + west.calls.size());
    }

    @Test
    void theSameNameInTwoPlacesIsTwoExportsAndEachEndIsToldOnce() {
        west.put(Task.starting("night"));
        east.put(Task.starting("night"));
        afterEachWait = () -> {
            west.put(Task.starting("night").complete("2026-01-31T03:10:00Z", 3));
            east.put(Task.starting("night").failed("It broke."));
        };
        assertEquals(ExitCode.NOT_COMPLETE, watch(Optional.empty()));
        assertEquals(List.of("prod us-west-2 night COMPLETE", "prod eu-west-1 night FAILED"), ended);
    }

    private int watch(Optional<Duration> timeout) {
        List<Site> sites = List.of(
                new Site(new Place("prod", "us-west-2"), new Poller(west, clock)),
                new Site(new Place("prod", "eu-west-1"), new Poller(east, clock)));
        Ending ending = (sight, audience) -> {
            ended.add(sight.state().place().label() + " " + sight.watched().identifier() + " "
                    + sight.watched().state());
            return new Outcome.Finished(ExitCode.OK);
        };
        LineAudience lines = new LineAudience(
                console,
                duration -> {
                    clock.move(duration);
                    afterEachWait.run();
                },
                clock.getZone());
        return new Watch(
                        sites,
                        new Rhythm(Optional.empty(), () -> 0.5),
                        clock.time(),
                        Runnable::run,
                        new Remembering(lines),
                        new Watch.Terms(timeout, false, "watch", ending))
                .run(new Scope.Listed(Optional.empty(), false));
    }

    private String board(int columns) {
        BoardView.Frame frame = new BoardView.Frame(columns, 24, clock.instant(), clock.getZone(), false);
        return BoardView.draw(last, frame).lines().stream()
                .map(line -> line.plain().stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** Keeps what was shown last. */
    private final class Remembering implements Audience {
        private final Audience audience;

        Remembering(Audience audience) {
            this.audience = audience;
        }

        @Override
        public void show(Step step, Scene scene) {
            last = scene;
            audience.show(step, scene);
        }

        @Override
        public Wish await(Duration duration, Scene scene) throws InterruptedException {
            return audience.await(duration, scene);
        }

        @Override
        public boolean canLogIn() {
            return false;
        }

        @Override
        public void close(Scene scene) {
            last = scene;
        }

        @Override
        public void say(String message) {}
    }
}
