package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * A person at a terminal inside the test: types, looks at the screen, presses Ctrl-C. Every look waits until the screen
 * shows what is expected, so no test depends on how fast it runs.
 */
final class TypedSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Paper paper;
    private final LineDisciplineTerminal terminal;
    private final SystemTerminal system;
    private final ExecutorService program = Executors.newSingleThreadExecutor();

    private TypedSession(int columns, int rows) throws IOException {
        paper = new Paper(columns, rows);
        terminal = new LineDisciplineTerminal("test", "xterm-256color", paper, StandardCharsets.UTF_8);
        terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
        terminal.setSize(new Size(columns, rows));
        system = new SystemTerminal(() -> terminal);
    }

    static TypedSession of(int columns, int rows) {
        try {
            return new TypedSession(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SystemTerminal terminal() {
        return system;
    }

    /** Runs something that reads from this terminal, on a thread of its own. */
    <T> CompletableFuture<T> run(Function<SystemTerminal, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(system), program);
    }

    /** What came of it. */
    static <T> T result(CompletableFuture<T> running) {
        try {
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no result: " + e, e);
        }
    }

    /** Types characters; {@code \t}, {@code \r} and escape sequences are keys. */
    TypedSession type(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TypedSession pressCtrlC() {
        terminal.raise(Signal.INT);
        return this;
    }

    TypedSession resize(int columns, int rows) {
        paper.resize(columns, rows);
        terminal.setSize(new Size(columns, rows));
        terminal.raise(Signal.WINCH);
        return this;
    }

    /** Waits until the screen shows this text. */
    TypedSession await(String text) {
        return awaitScreen("\"" + text + "\"", screen -> screen.contains(text));
    }

    TypedSession awaitScreen(String what, Predicate<String> condition) {
        if (!paper.await(condition, PATIENCE)) {
            throw new AssertionError("Never on the screen: " + what + "\n" + screen());
        }
        return this;
    }

    /** The rows of the screen without trailing blanks and blank rows at the end. */
    String screen() {
        return paper.text();
    }

    /** Everything that was ever written, with its escape sequences. */
    String written() {
        return paper.written();
    }

    @Override
    public void close() {
        program.shutdownNow();
        system.close();
    }

    /** What the terminal's output lands on. */
    private static final class Paper extends OutputStream {
        private final ScreenTerminal screen;
        private final StringBuilder all = new StringBuilder();
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

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            buffer.write(bytes, offset, length);
            String text = buffer.toString(StandardCharsets.UTF_8);
            if (text.endsWith("\uFFFD")) {
                return;
            }
            buffer.reset();
            all.append(text);
            screen.write(text);
            notifyAll();
        }

        private final java.io.ByteArrayOutputStream buffer = new java.io.ByteArrayOutputStream();

        synchronized void resize(int newColumns, int newRows) {
            columns = newColumns;
            rows = newRows;
            screen.setSize(newColumns, newRows);
        }

        synchronized String written() {
            return all.toString();
        }

        synchronized boolean await(Predicate<String> condition, Duration patience) {
            long end = System.nanoTime() + patience.toNanos();
            try {
                while (!condition.test(text())) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return false;
                    }
                    wait(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        synchronized String text() {
            long[] cells = new long[columns * rows];
            screen.dump(cells, 0, 0, rows, columns, new int[2]);
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                text.append(row(cells, row).stripTrailing()).append('\n');
            }
            return text.toString().stripTrailing();
        }

        private String row(long[] cells, int row) {
            return Arrays.stream(cells, row * columns, (row + 1) * columns)
                    .map(cell -> cell & 0xFFFFFFFFL)
                    .mapToObj(cell -> Character.toString((int) cell == 0 ? ' ' : (int) cell))
                    .collect(Collectors.joining());
        }
    }
}
