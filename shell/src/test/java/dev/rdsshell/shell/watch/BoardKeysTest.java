package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardKeysTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();
    private BoardFocus focus = BoardFocus.NONE;
    private Scene scene = Scene.of(WatchState.begin(new Scope.Listed(Optional.empty(), false), clock.instant()));

    @Test
    void aMarkerStandsAtTheChosenRow() {
        exports(3);
        press("down", "down");
        assertBoard(60, 24, """
                3 STARTING                                   04:00:00 +01:00
                  TASK      STATE           %      GB       ELAPSED
                  export-0  STARTING        -                  >0 s
                > export-1  STARTING        -                  >0 s
                  export-2  STARTING        -                  >0 s
                q leave, the exports go on   ? keys   Up Down choose
                """);
    }

    @Test
    void moreExportsThanRowsAreScrolled() {
        exports(30);
        press("page-down", "page-down");
        assertBoard(60, 9, """
                30 STARTING                                  04:00:00 +01:00
                  TASK       STATE           %      GB       ELAPSED
                  export-9   STARTING        -                  >0 s
                  export-10  STARTING        -                  >0 s
                > export-11  STARTING        -                  >0 s
                  export-12  STARTING        -                  >0 s
                  export-13  STARTING        -                  >0 s
                … and 25 more (9 of them above): 25 STARTING
                q leave, the exports go on   ? keys   Up Down choose
                """);
        press("end");
        assertTrue(text(60, 9).contains("> export-29"), text(60, 9));
        press("home");
        assertTrue(text(60, 9).contains("> export-0 "), text(60, 9));
    }

    @Test
    void detailsShowEverythingAndWrapWhatIsLong() {
        account.put(Task.starting("night").inProgress("2026-01-31T02:40:00Z", 25, 12));
        poll();
        press("enter");
        assertBoard(60, 24, """
                night
                state     IN_PROGRESS for 20 min, 25 %, 12 GB, 36 GB/h, 56
                  min to 1 h 00 min left
                source    arn:aws:rds:us-west-2:123456789012:snapshot:shop
                files     s3://acme-exports/nightly/night/
                role      arn:aws:iam::123456789012:role/ExportRole
                key       key
                start     2026-01-31T03:40:00+01:00
                q leave, the exports go on   Esc back   n p next   c cancel
                """);
        press("escape");
        assertTrue(text(60, 24).contains("> night"), text(60, 24));
    }

    @Test
    void detailsThatDoNotFitAreScrolledAndSayHowMuchIsMissing() {
        account.put(Task.starting("night"));
        poll();
        account.put(Task.starting("night").failed("The S3 bucket acme-exports isn't valid."));
        poll();
        press("d");
        assertBoard(40, 8, """
                night
                state     FAILED, 0 %
                cause: The S3 bucket acme-exports isn't
                  valid.
                what to do: Name a bucket that exists in
                  the region of the source.
                … 7 more lines: Down
                q leave, the exports go on   Esc back
                """);
        press("down", "page-down", "page-down");
        focus = BoardView.within(scene, focus, frame(40, 8));
        assertTrue(text(40, 8).contains("key       key\n7 lines above"), text(40, 8));
        press("up");
        assertTrue(text(40, 8).contains("… 1 more lines: Down"), text(40, 8));
        press("n");
        assertTrue(text(40, 8).startsWith("night\n"), text(40, 8));
    }

    @Test
    void inDetailsTwoKeysLeadToTheNeighbours() {
        exports(3);
        press("down", "enter", "n");
        assertTrue(text(80, 24).startsWith("export-1\n"), text(80, 24));
        press("p");
        assertTrue(text(80, 24).startsWith("export-0\n"), text(80, 24));
    }

    @Test
    void cancelingAsksAndOnlyYesDoesIt() {
        exports(1);
        assertEquals(BoardKeys.Effect.Action.NONE, press("c"));
        assertTrue(text(80, 24).contains("Cancel export-0? What it has written so far stays in the bucket."));
        assertEquals(BoardKeys.Effect.Action.NONE, press("enter"));
        assertEquals(BoardKeys.Effect.Action.CANCEL, press("c", "y"));
    }

    @Test
    void theQuestionIsReadableInFortyColumns() {
        exports(1);
        press("c");
        assertBoard(40, 12, """
                1 STARTING               04:00:00 +01:00
                  TASK      STATE           %
                > export-0  STARTING        -
                Cancel export-0? What it has written so
                  far stays in the bucket.
                y cancel it   any other key: let it run
                """);
    }

    @Test
    void whatHasEndedIsNotCanceled() {
        account.put(Task.starting("a"));
        poll();
        account.put(Task.starting("a").failed("It broke."));
        poll();
        press("c");
        assertEquals(BoardFocus.Panel.TABLE, focus.panel());
    }

    @Test
    void sortingGoesRound() {
        account.put(Task.starting("b").inProgress("2026-01-31T02:40:00Z", 90, 12));
        account.put(Task.starting("c"));
        account.put(Task.starting("a").inProgress("2026-01-31T02:40:00Z", 10, 12));
        poll();
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(names());
            press("s");
        }
        assertEquals(List.of("b c a", "a b c", "b a c", "b a c", "b c a"), orders);
    }

    @Test
    void theKeysAreListedAtAQuestionMark() {
        exports(1);
        press("?");
        assertTrue(text(80, 24).startsWith("Up, Down, j, k        choose an export"), text(80, 24));
        press("?");
        assertTrue(text(80, 24).startsWith("1 STARTING"), text(80, 24));
    }

    @Test
    void leavingAndAskingNowAreToldToTheWatch() {
        exports(1);
        assertEquals(BoardKeys.Effect.Action.LEAVE, press("q"));
        assertEquals(BoardKeys.Effect.Action.ASK_NOW, press("r"));
    }

    private void exports(int count) {
        IntStream.range(0, count).forEach(i -> account.put(Task.starting("export-" + i)));
        poll();
    }

    private void poll() {
        scene = Scene.of(new Poller(account, clock).poll(scene.places().get(0)).state());
        clock.move(Duration.ZERO);
    }

    private BoardKeys.Effect.Action press(String... keys) {
        BoardKeys.Effect.Action last = BoardKeys.Effect.Action.NONE;
        for (String key : keys) {
            BoardKeys.Effect effect = new BoardKeys(scene, 6, clock.instant()).press(key, focus);
            focus = effect.focus();
            last = effect.action();
        }
        return last;
    }

    private String names() {
        return text(80, 24)
                .lines()
                .map(line -> line.replace("> ", "").strip())
                .filter(line -> line.matches("[abc]  .*"))
                .map(line -> line.substring(0, 1))
                .collect(Collectors.joining(" "));
    }

    private String text(int columns, int rows) {
        return BoardView.draw(scene, focus, frame(columns, rows)).lines().stream()
                .map(line -> line.plain().stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private BoardView.Frame frame(int columns, int rows) {
        return new BoardView.Frame(columns, rows, clock.instant(), clock.getZone(), true);
    }

    private void assertBoard(int columns, int rows, String expected) {
        assertEquals(expected.stripTrailing(), text(columns, rows));
    }
}
