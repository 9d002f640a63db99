package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.PaintedRegion.Placement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TypedSession person = TypedSession.of(40, 6);
    private final Terminal terminal = person.terminal().get();
    private final TerminalScreen screen = new TerminalScreen(terminal, Theme.COLOUR, Placement.IN_PLACE);

    @AfterEach
    void leave() {
        screen.close();
        person.close();
    }

    @Test
    void aSecondPaintChangesOnlyWhatChanged() {
        paint("orders-1  IN_PROGRESS  41%", "orders-2  STARTING");
        int before = person.written().length();
        paint("orders-1  IN_PROGRESS  42%", "orders-2  STARTING");
        assertEquals("orders-1  IN_PROGRESS  42%\norders-2  STARTING", person.screen());
        String change = person.written().substring(before);
        assertFalse(change.contains("orders") || change.contains("STARTING"), change);
    }

    @Test
    void theSamePaintWritesNothing() {
        paint("orders-1  STARTING");
        int before = person.written().length();
        paint("orders-1  STARTING");
        assertEquals("", person.written().substring(before));
    }

    @Test
    void aLineThatIsTooLongIsCut() {
        paint("orders-with-a-very-long-identifier-indeed  IN_PROGRESS");
        assertEquals("orders-with-a-very-long-identifier-inde…", person.screen());
    }

    @Test
    void moreLinesThanRowsAreCountedInTheLastRow() {
        screen.paint(numbered(9));
        assertEquals("line 1\nline 2\nline 3\nline 4\nline 5\n… 4 more lines", person.screen());
    }

    @Test
    void theLastLinesStayInTheScrollbackAllOfThem() {
        screen.paint(numbered(9));
        screen.close();
        assertEquals("line 5\nline 6\nline 7\nline 8\nline 9", person.screen());
        assertTrue(person.written().contains("line 1\r\nline 2\r\n"), person.written());
    }

    @Test
    void fewerLinesLeaveNothingOfTheOldOnes() {
        paint("one", "two", "three");
        paint("one");
        assertEquals("one", person.screen());
    }

    @Test
    void anEmptyLastPaintLeavesNothing() {
        paint("one", "two");
        screen.paint(List.of());
        screen.close();
        assertEquals("", person.screen());
    }

    @Test
    void aNoticeStandsAboveTheRegion() {
        paint("orders-1  STARTING");
        assertTrue(screen.printAbove("the login has expired"));
        assertEquals("the login has expired\norders-1  STARTING", person.screen());
        screen.close();
        assertFalse(screen.printAbove("too late"));
    }

    @Test
    void onTheAlternateScreenNothingReachesTheScrollbackButTheLastLines() {
        TypedSession other = TypedSession.of(60, 6);
        TerminalScreen whole = new TerminalScreen(other.terminal().get(), Theme.PLAIN, Placement.ALTERNATE);
        for (int columns : List.of(60, 40, 20, 50)) {
            other.resize(columns, 6);
            whole.paint(numbered(9));
            assertEquals("line 1\nline 2\nline 3\nline 4\nline 5\n… 4 more lines", other.screen());
        }
        assertEquals("", onTheOrdinaryScreen(other.written()));
        whole.close();
        assertEquals(text(numbered(9)), onTheOrdinaryScreen(other.written()));
        other.close();
    }

    @Test
    void aNoticeOnTheAlternateScreenStandsThereUntilTheNextKeyAndStaysInTheScrollback() {
        TypedSession other = TypedSession.of(20, 6);
        TerminalScreen whole = new TerminalScreen(other.terminal().get(), Theme.PLAIN, Placement.ALTERNATE);
        whole.paint(numbered(2));
        assertTrue(whole.printAbove("orders-1 is being canceled."));
        assertEquals("orders-1 is being ca\nnceled.\nline 1\nline 2", other.screen());
        assertEquals(4, whole.rows());
        other.type("j");
        assertEquals(Optional.of(new Screen.Key("j")), keyOf(whole, LONG));
        whole.paint(numbered(2));
        assertEquals("line 1\nline 2", other.screen());
        assertEquals("orders-1 is being canceled.\n", onTheOrdinaryScreen(other.written()));
        whole.close();
        other.close();
    }

    @Test
    void aLineThatIsTooLongForTheTerminalIsNotWrappedByIt() {
        assertTrue(person.written().contains("\033[?7l"), person.written());
        screen.close();
        assertTrue(person.written().endsWith("\033[?25h") && person.written().contains("\033[?7h"), person.written());
    }

    /** What a terminal with an alternate screen would show without it. */
    private static String onTheOrdinaryScreen(String written) {
        return written.replaceAll("(?s)\033\\[\\?1049h.*?(\033\\[\\?1049l|$)", "")
                .replaceAll("\033[=>]|\033\\[[?0-9;]*[A-Za-z]", "")
                .replace("\r", "");
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(line -> line.plain() + "\n").collect(Collectors.joining());
    }

    @Test
    void aChangeOfSizeEndsTheWaitAndTheNextPaintFits() throws InterruptedException {
        paint("orders-1  IN_PROGRESS  41%");
        CompletableFuture<Optional<Screen.Key>> waiting = person.run(ignored -> await(LONG));
        person.resize(20, 6);
        assertEquals(Optional.empty(), TypedSession.result(waiting));
        assertEquals(20, screen.columns());
        paint("orders-1  IN_PROGRESS  41%");
        assertEquals("orders-1  IN_PROGRE…", person.screen());
    }

    @Test
    void keysHaveNames() {
        person.type("\033[A\033OB\r\t\033[Z\177\033OP\033[24~\033[5~\030q ä\033x");
        List<String> keys = Stream.generate(() -> await(LONG).orElseThrow().name())
                .limit(13)
                .toList();
        assertEquals(
                List.of(
                        "up",
                        "down",
                        "enter",
                        "tab",
                        "shift-tab",
                        "backspace",
                        "f1",
                        "f12",
                        "page-up",
                        "ctrl-x",
                        "q",
                        " ",
                        "ä"),
                keys);
        assertEquals("alt-x", await(LONG).orElseThrow().name());
    }

    @Test
    void escapeAloneIsAKey() {
        person.type("\033");
        assertEquals("escape", await(LONG).orElseThrow().name());
    }

    @Test
    void noKeyIsNoAnswer() {
        assertEquals(Optional.empty(), await(Duration.ofMillis(1)));
    }

    @Test
    void theTerminalIsAsItWasBefore() {
        TypedSession other = TypedSession.of(40, 6);
        Terminal used = other.terminal().get();
        String before = used.getAttributes().toString();
        TerminalScreen opened = new TerminalScreen(used, Theme.PLAIN, Placement.IN_PLACE);
        assertFalse(before.equals(used.getAttributes().toString()));
        opened.close();
        assertEquals(before, used.getAttributes().toString());
        assertTrue(other.written().contains("\033[?25l") && other.written().contains("25h"), other.written());
        other.close();
    }

    @Test
    void keysThatComeBetweenItAndTheNextLineAreNotEditedByTheSystem() {
        TypedSession other = TypedSession.of(40, 6);
        Terminal used = other.terminal().get();
        String before = used.getAttributes().toString();
        other.terminal().takeKeys();
        Attributes resting = other.terminal().resting();
        assertEquals(before, resting.toString());
        new TerminalScreen(used, Theme.PLAIN, Placement.IN_PLACE, resting).close();
        assertFalse(used.getAttributes().getLocalFlag(LocalFlag.ICANON));
        assertFalse(used.getAttributes().getLocalFlag(LocalFlag.ECHO));
        assertEquals("\003", InterruptKey.sentBy(used));
        other.terminal().rest();
        assertEquals(before, used.getAttributes().toString());
        other.close();
    }

    @Test
    void withoutColourNothingIsColoured() {
        TypedSession other = TypedSession.of(40, 6);
        try (TerminalScreen plain = new TerminalScreen(other.terminal().get(), Theme.PLAIN, Placement.IN_PLACE)) {
            plain.paint(List.of(StyledLine.of("FAILED", Style.BAD)));
        }
        assertFalse(other.written().contains("\033[31m"), other.written());
        other.close();
    }

    private void paint(String... lines) {
        screen.paint(Stream.of(lines).map(StyledLine::of).toList());
    }

    private static List<StyledLine> numbered(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(number -> StyledLine.of("line " + number))
                .toList();
    }

    private Optional<Screen.Key> await(Duration atMost) {
        return keyOf(screen, atMost);
    }

    private static Optional<Screen.Key> keyOf(TerminalScreen on, Duration atMost) {
        try {
            return on.awaitKey(atMost);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
