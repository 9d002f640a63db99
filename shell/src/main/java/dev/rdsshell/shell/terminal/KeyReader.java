package dev.rdsshell.shell.terminal;

import java.io.IOError;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Bytes of the terminal to names of keys, with Ctrl-C in its place among them. */
final class KeyReader {
    private static final String CHARACTER = "";
    /** How long an escape may stay alone before it is the Escape key, in milliseconds. */
    private static final long AFTER_ESCAPE = 100;
    /** How often a wait looks whether it should go on, in milliseconds. */
    private static final long SLICE = 50;

    private final BindingReader reader;
    private final KeyMap<String> keys = new KeyMap<>();
    private final String interrupt;

    KeyReader(Terminal terminal) {
        this.interrupt = InterruptKey.sentBy(terminal);
        this.reader = new BindingReader(terminal.reader());
        KeyNames.of(terminal).forEach((name, sent) -> sent.forEach(sequence -> keys.bind(name, sequence)));
        keys.setUnicode(CHARACTER);
        keys.setNomatch(CHARACTER);
        keys.setAmbiguousTimeout(AFTER_ESCAPE);
    }

    /**
     * Waits for a key.
     *
     * @param goOn looked at every now and then; when it says no, the wait ends
     * @return its name, or for a character itself; empty when the time ran out
     * @throws InterruptedException after Ctrl-C, and when the terminal is gone
     */
    Optional<String> read(Duration atMost, BooleanSupplier goOn) throws InterruptedException {
        try {
            return isWaiting(atMost, goOn) ? Optional.of(name()) : Optional.empty();
        } catch (UserInterruptException | EndOfFileException | IOError e) {
            throw interrupted(e);
        }
    }

    private boolean isWaiting(Duration atMost, BooleanSupplier goOn) {
        long end = System.nanoTime() + atMost.toNanos();
        do {
            long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            int next = reader.peekCharacter(Math.min(left, SLICE));
            if (next != NonBlockingReader.READ_EXPIRED) {
                return true;
            }
        } while (goOn.getAsBoolean() && System.nanoTime() < end);
        return false;
    }

    private String name() {
        String name = reader.readBinding(keys);
        if (name == null) {
            throw new EndOfFileException();
        }
        if (reader.getLastBinding().equals(interrupt)) {
            throw new UserInterruptException("");
        }
        return name.equals(CHARACTER) ? reader.getLastBinding() : name;
    }

    private static InterruptedException interrupted(Throwable cause) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("no more keys");
        interrupted.initCause(cause);
        return interrupted;
    }
}
