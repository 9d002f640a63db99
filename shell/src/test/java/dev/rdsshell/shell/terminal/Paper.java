package dev.rdsshell.shell.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;

/** What the output of a terminal lands on: a screen that can be read, and waited for. */
final class Paper extends OutputStream {
    private static final long CHARACTER = 0xFFFFFFFFL;

    private final ScreenTerminal screen;
    private final StringBuilder all = new StringBuilder();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int columns;
    private int rows;

    Paper(int columns, int rows) {
        this.screen = new ScreenTerminal(columns, rows);
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** Draws what has come, unless its last character is still on its way. */
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        begun.write(bytes, offset, length);
        String text = begun.toString(StandardCharsets.UTF_8);
        if (text.endsWith("\uFFFD")) {
            return;
        }
        begun.reset();
        all.append(text);
        screen.write(text);
        notifyAll();
    }

    synchronized void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        screen.setSize(newColumns, newRows);
    }

    /** Everything that was ever written, with its escape sequences. */
    synchronized String written() {
        return all.toString();
    }

    /** The rows of the screen without trailing blanks and blank rows at the end. */
    synchronized String text() {
        long[] cells = new long[columns * rows];
        screen.dump(cells, 0, 0, rows, columns, new int[2]);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append(row(cells, row).stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Waits until the screen is as expected; an assertion error with the screen when it never is. */
    synchronized void await(String what, Predicate<String> condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.test(text())) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("Never on the screen: " + what + "\n" + text());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for the screen", e);
        }
    }

    private String row(long[] cells, int row) {
        return Arrays.stream(cells, row * columns, (row + 1) * columns)
                .map(cell -> cell & CHARACTER)
                .mapToObj(cell -> Character.toString(cell == 0 ? ' ' : (int) cell))
                .collect(Collectors.joining());
    }
}
