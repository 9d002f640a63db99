package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * A person at a terminal inside the test: types, looks at the screen, presses Ctrl-C. Every look waits until the screen
 * shows what is expected, so no test depends on how fast it runs.
 */
public final class TypedSession implements AutoCloseable {
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

    public static TypedSession of(int columns, int rows) {
        try {
            return new TypedSession(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SystemTerminal terminal() {
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
    public TypedSession type(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TypedSession pressCtrlC() {
        return type("\003");
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
        paper.await(what, condition, PATIENCE);
        return this;
    }

    /** The rows of the screen without trailing blanks and blank rows at the end. */
    public String screen() {
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
}
