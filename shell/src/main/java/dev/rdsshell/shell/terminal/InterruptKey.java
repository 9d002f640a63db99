package dev.rdsshell.shell.terminal;

import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * Ctrl-C as a key among others, while keys are read. As a signal it is slower than the keys typed right after it: these
 * would be read before it arrives, and be lost with the line that it gives up. As a key it stays in its place. A dumb terminal
 * hands over whole lines, so there it has to stay a signal, of which JLine's dumb terminal hears nothing by itself.
 */
final class InterruptKey {
    /** No key sends this byte, because it is in no text of UTF-8. On macOS it is also the word for "none". */
    static final int NONE = 0xFF;

    private InterruptKey() {}

    /** Reads keys while Ctrl-C sends itself and no signal. */
    static <T> T inItsPlace(Terminal terminal, Supplier<T> reading) {
        if (handsOverLines(terminal)) {
            return HeldSignal.during("INT", () -> terminal.raise(Signal.INT), reading);
        }
        int before = terminal.getAttributes().getControlChar(ControlChar.VINTR);
        become(terminal, NONE);
        try {
            return reading.get();
        } finally {
            become(terminal, before);
        }
    }

    /** From now on Ctrl-C sends itself and no signal, until the terminal has its attributes back. */
    static void becomeKey(Terminal terminal) {
        become(terminal, NONE);
    }

    /** What the key of this terminal sends; the empty text where there is no such key. */
    static String sentBy(Terminal terminal) {
        if (handsOverLines(terminal)) {
            return "";
        }
        int sent = terminal.getAttributes().getControlChar(ControlChar.VINTR);
        return sent > 0 && sent < NONE ? Character.toString(sent) : "";
    }

    /** Whether it sends lines as the system's own editing made them, and no keys. */
    static boolean handsOverLines(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    private static void become(Terminal terminal, int sent) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VINTR, sent);
        terminal.setAttributes(attributes);
    }
}
