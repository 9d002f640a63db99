package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewTest {
    private final MovableClock clock = new MovableClock("2026-01-31T03:00:00Z");
    private final FakeExports account = new FakeExports();
    private final Poller poller = new Poller(account, clock);
    private WatchState state = WatchState.begin(
            new Scope.Named(List.of("nightly-shop", "nightly-blog", "nightly-crm", "wrong-bucket", "typo")),
            clock.instant());

    @BeforeEach
    void fiveExports() {
        account.put(Task.starting("nightly-shop"));
        account.put(Task.starting("nightly-blog").inProgress("2026-01-31T02:40:00Z", 25, 12));
        account.put(Task.starting("nightly-crm")
                .inProgress("2026-01-31T01:30:00Z", 80, 9)
                .complete("2026-01-31T02:59:00Z", 30)
                .withWarning("{\"skippedTables\":[\"crm.blobs\"]}"));
        account.put(Task.starting("wrong-bucket").failed("The S3 bucket acme-exports isn't valid."));
        poll();
        poll();
        clock.move(Duration.ofMinutes(2));
        account.put(Task.starting("nightly-blog").inProgress("2026-01-31T02:40:00Z", 27, 13));
        poll();
    }

    @Test
    void at120ColumnsThereIsABar() {
        assertBoard(120, 40, """
                1 STARTING, 1 IN_PROGRESS, 1 COMPLETE, 1 FAILED, 1 UNKNOWN                                         as of 04:02:00 +01:00
                TASK          STATE        PROGRESS               GB    GB/H       ELAPSED
                nightly-shop  STARTING                                              >2 min  restoring, no % yet
                nightly-blog  IN_PROGRESS  ███░░░░░░░░░  27%      13      35        22 min  56 to 59 min left
                nightly-crm   COMPLETE     ████████████ 100%      30      20    1 h 29 min  1 warning
                wrong-bucket  FAILED       ░░░░░░░░░░░░   0%
                typo          UNKNOWN                                                       no such export task
                nightly-crm: warning: skipped table: crm.blobs
                wrong-bucket: cause: The S3 bucket acme-exports isn't valid.
                wrong-bucket: what to do: Name a bucket that exists in the region of the source.
                q leave, the exports go on   ? keys   Up Down choose   Enter details   c cancel   s sort   r ask now
                """);
    }

    @Test
    void at80ColumnsThereIsAPercentage() {
        assertBoard(80, 24, """
                1 STARTING, 1 IN_PROGRESS, 1 COMPLETE, 1 FAILED, 1 UNKNOWN       04:02:00 +01:00
                TASK          STATE           %      GB       ELAPSED
                nightly-shop  STARTING        -                >2 min  restoring, no % yet
                nightly-blog  IN_PROGRESS   27%      13        22 min  56 to 59 min left
                nightly-crm   COMPLETE     100%      30    1 h 29 min  1 warning
                wrong-bucket  FAILED         0%
                typo          UNKNOWN         -                        no such export task
                nightly-crm: warning: skipped table: crm.blobs
                wrong-bucket: cause: The S3 bucket acme-exports isn't valid.
                wrong-bucket: what to do: Name a bucket that exists in the region of the source.
                q leave, the exports go on   ? keys   Up Down choose   Enter details   c cancel
                """);
    }

    @Test
    void at40ColumnsTheNamesAndStatesRemain() {
        assertBoard(40, 12, """
                1 STARTING, 1 IN_PROGR…  04:02:00 +01:00
                TASK          STATE           %
                nightly-shop  STARTING        -
                nightly-blog  IN_PROGRESS   27%
                nightly-crm   COMPLETE     100%
                wrong-bucket  FAILED         0%
                typo          UNKNOWN         -
                nightly-crm: warning: skipped table:
                  crm.blobs
                wrong-bucket: cause: The S3 bucket
                  acme-exports isn't valid.
                q leave, the exports go on   ? keys
                """);
    }

    @Test
    void whatDoesNotFitIsCounted() {
        assertBoard(60, 6, """
                1 STARTING, 1 IN_PROGRESS, 1 COMPLETE, 1 F…  04:02:00 +01:00
                TASK          STATE           %      GB       ELAPSED
                nightly-shop  STARTING        -                >2 min
                nightly-blog  IN_PROGRESS   27%      13        22 min
                … and 3 more: 1 COMPLETE, 1 FAILED, 1 UNKNOWN
                q leave, the exports go on   ? keys   Up Down choose
                """);
        assertFalse(draw(60, 6).complete());
        assertTrue(draw(120, 40).complete());
    }

    @Test
    void aServiceThatDoesNotAnswerIsANoteWithTheTimeOfTheLastGoodAnswer() {
        account.failNext(PollerTest.throttling());
        clock.move(Duration.ofMinutes(1));
        poll();
        assertBoard(80, 24, """
                1 STARTING, 1 IN_PROGRESS, 1 COMPLETE, 1 FAILED, 1 UNKNOWN       04:02:00 +01:00
                TASK          STATE           %      GB       ELAPSED
                nightly-shop  STARTING        -                >3 min  restoring, no % yet
                nightly-blog  IN_PROGRESS   27%      13        23 min  59 min to 1 h 02 min left
                nightly-crm   COMPLETE     100%      30    1 h 29 min  1 warning
                wrong-bucket  FAILED         0%
                typo          UNKNOWN         -                        no such export task
                nightly-crm: warning: skipped table: crm.blobs
                wrong-bucket: cause: The S3 bucket acme-exports isn't valid.
                wrong-bucket: what to do: Name a bucket that exists in the region of the source.
                no answer since 04:02:00 +01:00 (Throttling: Rate exceeded); asking again
                q leave, the exports go on   ? keys   Up Down choose   Enter details   c cancel
                """);
    }

    @Test
    void noLineIsWiderThanTheTerminalAndNoBoardHigher() {
        for (int columns = 40; columns <= 200; columns++) {
            for (int rows = 5; rows <= 20; rows += 5) {
                List<StyledLine> lines = draw(columns, rows).lines();
                int width = columns;
                assertTrue(lines.size() <= rows, columns + " x " + rows);
                assertTrue(lines.stream().allMatch(line -> line.width() <= width), columns + " x " + rows);
            }
        }
    }

    @Test
    void controlCharactersOfTheAccountAreEscaped() {
        account.put(Task.starting("nightly-shop").failed("\u001b[2Jgone"));
        poll();
        assertTrue(text(draw(80, 24)).contains("nightly-shop: cause: \\x1b[2Jgone"), text(draw(80, 24)));
    }

    private void poll() {
        state = poller.poll(state).state();
    }

    private BoardView.Board draw(int columns, int rows) {
        return BoardView.draw(
                Scene.of(state), new BoardView.Frame(columns, rows, clock.instant(), clock.getZone(), true));
    }

    private void assertBoard(int columns, int rows, String expected) {
        assertEquals(expected.stripTrailing(), text(draw(columns, rows)));
    }

    private static String text(BoardView.Board board) {
        return board.lines().stream().map(line -> line.plain().stripTrailing()).collect(Collectors.joining("\n"));
    }
}
