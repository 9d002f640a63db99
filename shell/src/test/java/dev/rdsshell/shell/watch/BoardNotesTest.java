package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoardNotesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");
    private static final Failure DENIED = new Failure.ServiceError(
            "AccessDenied", "DescribeExportTasks", "User: bob may not call rds:DescribeExportTasks.", -1, "", "");

    private final MovableClock clock = new MovableClock(NOW.toString());
    private final FakeExports account = new FakeExports();
    private final List<WatchState> places = new ArrayList<>();
    private BoardFocus focus = BoardFocus.NONE;

    @Test
    void aQuestionIsSeenWhateverElseThereIsToSay() {
        account.put(Task.starting("night"));
        places.add(polled("us-west-2"));
        refused("eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1");
        focus = focus.choosing(new Sight.Key(places.get(0).place(), "night")).on(BoardFocus.Panel.CANCEL_QUESTION);
        assertBoard("""
                1 STARTING               04:00:00 +01:00
                  TASK      STATE           %
                > night     STARTING        -
                eu-west-1: no answer yet (AccessDenied:
                  User: bob may not call
                  rds:DescribeExportTasks.); asking
                  again
                and 3 more that cannot be read
                Cancel night? What it has written so far
                  stays in the bucket.
                y cancel it   any other key: let it run
                """);
    }

    @Test
    void aQuestionIsSeenOnTheSmallestTerminalToo() {
        account.put(Task.starting("night"));
        places.add(polled("us-west-2"));
        refused("eu-west-1", "eu-west-2");
        focus = focus.choosing(new Sight.Key(places.get(0).place(), "night")).on(BoardFocus.Panel.CANCEL_QUESTION);
        List<String> lines = lines(draw(40, 5, true));
        assertEquals(5, lines.size());
        assertEquals("Cancel night? What it has written so far", lines.get(2));
        assertEquals("y cancel it   any other key: let it run", lines.get(4));
    }

    @Test
    void placesWithoutExportsLeaveTheRowsToTheNotes() {
        refused("eu-west-1", "eu-west-2", "eu-west-3");
        assertBoard("""
                no exports                 no answer yet
                TASK      STATE           %
                eu-west-1: no answer yet (AccessDenied:
                  User: bob may not call
                  rds:DescribeExportTasks.); asking
                  again
                eu-west-2: no answer yet (AccessDenied:
                  User: bob may not call
                  rds:DescribeExportTasks.); asking
                  again
                and 1 more that cannot be read
                q leave, the exports go on   ? keys
                """);
    }

    @Test
    void theLastBoardSaysThatNotAllOfItIsThere() {
        refused("eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1");
        assertFalse(draw(40, 12, false).complete());
        assertTrue(draw(120, 40, false).complete());
    }

    @Test
    void theLastBoardAsksNobodyAgain() {
        refused("eu-west-1");
        assertEquals(
                "eu-west-1: no answer yet (AccessDenied: User: bob may not call rds:DescribeExportTasks.)",
                lines(draw(120, 40, false)).get(2));
    }

    @Test
    void whoeverIsAskedForTheFirstTimeIsNamed() {
        places.add(begun("us-west-2"));
        places.add(begun("eu-west-1"));
        assertBoard("""
                exports                    no answer yet
                TASK      STATE           %
                asking us-west-2, eu-west-1…
                q leave, the exports go on   ? keys
                """);
    }

    @Test
    void anExportThatIsAskedForTheFirstTimeIsNotSaidToBeMissing() {
        Scene scene = Scene.of(WatchState.begin(new Scope.Named(List.of("night")), NOW));
        String board = text(BoardView.draw(scene, frame(110, 12, true)));
        assertTrue(board.lines().toList().get(2).endsWith("no answer yet"), board);
        assertEquals("asking…", board.lines().toList().get(3));
    }

    private WatchState begun(String region) {
        return WatchState.begin(new Place("", region), new Scope.Listed(Optional.empty(), false), NOW);
    }

    private WatchState polled(String region) {
        return new Poller(account, clock).poll(begun(region)).state();
    }

    private void refused(String... regions) {
        for (String region : regions) {
            places.add(Advance.failed(begun(region), DENIED, NOW).state());
        }
    }

    private BoardView.Frame frame(int columns, int rows, boolean live) {
        return new BoardView.Frame(columns, rows, NOW, clock.getZone(), live);
    }

    private BoardView.Board draw(int columns, int rows, boolean live) {
        return BoardView.draw(new Scene(places), focus, frame(columns, rows, live));
    }

    private void assertBoard(String expected) {
        assertEquals(expected.stripTrailing(), text(draw(40, 12, true)));
    }

    private static List<String> lines(BoardView.Board board) {
        return board.lines().stream().map(line -> line.plain().stripTrailing()).toList();
    }

    private static String text(BoardView.Board board) {
        return lines(board).stream().collect(Collectors.joining("\n"));
    }
}
