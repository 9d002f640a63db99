package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.output.StyledLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A region that is painted while a terminal changes its size and breaks anew what it shows. */
class ResizedScreenTest {
    private static final String ABOVE = "above 1\nabove 2\nabove 3\nabove 4\nabove 5";

    private final ReflowingScreen paper = new ReflowingScreen(40, 12);
    private final LineDisciplineTerminal terminal = terminal();
    private final TerminalScreen screen;

    ResizedScreenTest() {
        write(ABOVE + "\n");
        screen = new TerminalScreen(terminal, Theme.PLAIN, PaintedRegion.Placement.IN_PLACE);
    }

    @AfterEach
    void leave() throws IOException {
        screen.close();
        terminal.close();
    }

    @Test
    void moreRoomLeavesNothingOfTheOldRegion() {
        paint(4);
        resize(60, 16);
        paint(4);
        assertEquals(ABOVE + "\n" + region(4, 59), paper.all());
    }

    @Test
    void fewerRowsLeaveNothingOfTheOldRegion() {
        paint(6);
        resize(40, 8);
        paint(6);
        assertEquals(ABOVE + "\n" + region(6, 39), paper.all());
    }

    @Test
    void manySizesLeaveNothingOfTheOldRegions() {
        paint(4);
        for (int columns : new int[] {39, 25, 20, 33, 14, 40}) {
            resize(columns, 12);
            paint(4);
            assertEquals(region(4, columns - 1), paper.visible().strip());
        }
        screen.close();
        assertEquals(ABOVE + "\n" + region(4, 39), paper.all());
    }

    @Test
    void manySizesWithOtherHeightsLeaveNothingEither() {
        paint(4);
        int[][] sizes = {{30, 9}, {20, 8}, {35, 11}, {15, 7}, {40, 12}};
        for (int[] size : sizes) {
            resize(size[0], size[1]);
            paint(4);
        }
        screen.close();
        assertEquals(ABOVE + "\n" + region(4, 39), paper.all());
    }

    @Test
    void aRegionThatTouchesTheTopIsNotKeptInTheScrollback() {
        write("\033[H\033[2J");
        paint(4);
        int before = paper.all().split("row 1").length;
        resize(60, 12);
        paint(4);
        assertEquals(before, paper.all().split("row 1").length);
    }

    @Test
    void aNoticeWhileTheTerminalIsNarrowerStandsInTheScrollback() {
        paint(4);
        resize(30, 12);
        paint(4);
        screen.printAbove("the login has expired");
        assertEquals("the login has expired\n" + region(4, 29), paper.visible());
        screen.close();
        assertEquals(ABOVE + "\nthe login has expired\n" + region(4, 29), paper.all());
    }

    private void paint(int lines) {
        screen.paint(IntStream.rangeClosed(1, lines)
                .mapToObj(line -> StyledLine.of(row(line, screen.columns() - 1)))
                .toList());
    }

    private static String region(int lines, int width) {
        return String.join(
                "\n",
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> row(line, width))
                        .toList());
    }

    private static String row(int number, int width) {
        String row = "row " + number + " ";
        return row + "=".repeat(width - row.length());
    }

    private void resize(int columns, int rows) {
        paper.resize(columns, rows);
        terminal.setSize(new Size(columns, rows));
        terminal.raise(Signal.WINCH);
    }

    private void write(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    private LineDisciplineTerminal terminal() {
        try {
            LineDisciplineTerminal made =
                    new LineDisciplineTerminal("test", "xterm-256color", paper, StandardCharsets.UTF_8);
            made.setSize(new Size(40, 12));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
