package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process, opened at the first need and put back as it was found.
 *
 * <p>Make one for a process and hand it to whatever needs the terminal: {@link TerminalConsole}, {@link LineEditor},
 * {@link Pager}, {@link SystemCommand}.
 */
public final class SystemTerminal implements AutoCloseable {
    private final Opening opening;
    private boolean keepsCursor;
    private @Nullable Terminal terminal;
    private @Nullable Attributes found;
    private @Nullable Attributes resting;

    /** How the terminal is opened; a test has its own. */
    @FunctionalInterface
    interface Opening {
        Terminal open() throws IOException;
    }

    public SystemTerminal() {
        this.opening = this::openSystem;
    }

    SystemTerminal(Opening opening) {
        this.opening = opening;
    }

    /**
     * For a screen reader, which reads rows as they come: the terminal is taken for one that can only write on, as with {@code
     * TERM=dumb}. Has to be said before the terminal is opened.
     */
    public synchronized void keepCursor() {
        keepsCursor = true;
    }

    synchronized Terminal get() {
        if (terminal == null) {
            try {
                terminal = opening.open();
                found = terminal.getAttributes();
            } catch (IOException e) {
                throw new UncheckedIOException("the terminal cannot be opened: " + e.getMessage(), e);
            }
        }
        return terminal;
    }

    /**
     * Leaves the editing of lines to us until {@link #rest}. Between a line and the screen in its place, and between that screen
     * and the next line, a person goes on typing: the system would edit these keys by itself, so that Ctrl-U deletes nothing that
     * is there.
     */
    public synchronized void takeKeys() {
        Terminal open = get();
        if (resting == null && !InterruptKey.handsOverLines(open)) {
            resting = open.enterRawMode();
        }
    }

    /** The terminal is for commands again, which read whole lines. */
    public synchronized void rest() {
        if (resting != null && terminal != null) {
            terminal.setAttributes(resting);
        }
        resting = null;
    }

    /** How it is set while a command runs, or another program has it. */
    synchronized Attributes resting() {
        return resting == null ? get().getAttributes() : resting;
    }

    /** Puts the terminal back as it was found. Safe to call twice, and from a signal. */
    @Override
    public synchronized void close() {
        Terminal open = terminal;
        if (open == null) {
            return;
        }
        terminal = null;
        try {
            if (found != null) {
                open.setAttributes(found);
            }
            open.close();
        } catch (IOException | RuntimeException hungUp) {
            // A terminal that is gone needs no restoring.
            terminal = null;
        }
    }

    private Terminal openSystem() throws IOException {
        if (keepsCursor) {
            return builder().type(Terminal.TYPE_DUMB).build();
        }
        Optional.ofNullable(System.getenv("TERM")).ifPresent(TerminalDescription::makeKnown);
        try {
            return builder().exec(false).dumb(false).build();
        } catch (IllegalStateException | IOException noLibraryForThisMachine) {
            return builder().build();
        }
    }

    /**
     * JLine tries every provider that it has before it takes the first that fits. Without being told, it would link the
     * foreign functions of newer JDKs, and start a program to ask what stdout is, at each start.
     *
     * <p>Signals are ignored unless somebody handles them: a Ctrl-C between a command and the next prompt must not end the
     * session. They are not registered here, so that opening the terminal during a command leaves the command's own
     * handler in place.
     */
    static TerminalBuilder builder() {
        return TerminalBuilder.builder()
                .name("rds-shell")
                .system(true)
                .providers("jni,exec")
                .ffm(false)
                .jansi(false)
                .jna(false)
                .encoding(StandardCharsets.UTF_8)
                .stdinEncoding(StandardCharsets.UTF_8)
                .stdoutEncoding(StandardCharsets.UTF_8)
                .stderrEncoding(StandardCharsets.UTF_8)
                .nativeSignals(false)
                .signalHandler(SignalHandler.SIG_IGN);
    }
}
