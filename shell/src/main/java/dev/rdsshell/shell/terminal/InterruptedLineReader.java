package dev.rdsshell.shell.terminal;

import java.util.HashMap;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;

/** JLine's editor that takes Ctrl-C as a key, in its place among the others. */
class InterruptedLineReader extends LineReaderImpl {
    private final String interrupt;

    InterruptedLineReader(Terminal terminal) {
        super(terminal, "rds-shell", new HashMap<>());
        this.interrupt = InterruptKey.sentBy(terminal);
        getKeyMaps().values().forEach(this::bindInterrupt);
        getWidgets().put(CALLBACK_INIT, this::disregardSignal);
    }

    /** As {@link #readLine(String, String, Character, String)}, with Ctrl-C as a key. */
    String readLineWithInterrupts(@Nullable String prompt, @Nullable Character mask, @Nullable String begun) {
        try {
            return InterruptKey.inItsPlace(terminal, () -> readLine(prompt, null, mask, begun));
        } catch (UserInterruptException | EndOfFileException given) {
            endRow();
            throw given;
        }
    }

    /** A terminal that hands over lines has begun a new row only for those that Enter ended. */
    private void endRow() {
        if (InterruptKey.handsOverLines(terminal)) {
            terminal.writer().println();
            terminal.flush();
        }
    }

    /** A key without a meaning would be skipped before anybody sees it. */
    private void bindInterrupt(KeyMap<Binding> keys) {
        if (!interrupt.isEmpty()) {
            keys.bind(new Reference(SEND_BREAK), interrupt);
        }
    }

    /** Ctrl-C gives up the line in every state: in the line, in a menu, in a search. */
    @Override
    protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
        T binding = super.doReadBinding(keys, local);
        if (interrupt.equals(getLastBinding())) {
            throw new UserInterruptException(buf.toString());
        }
        return binding;
    }

    /**
     * JLine gives the line up at SIGINT too. One that comes while Ctrl-C is a key was meant for what ran before, and the keys
     * that have come since are not to be lost by it.
     */
    private boolean disregardSignal() {
        if (!interrupt.isEmpty()) {
            terminal.handle(Signal.INT, late -> {});
        }
        return true;
    }
}
