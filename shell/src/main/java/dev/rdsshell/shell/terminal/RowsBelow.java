package dev.rdsshell.shell.terminal;

import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The rows of a terminal from that of the cursor on. */
final class RowsBelow {
    private RowsBelow() {}

    /**
     * Clears them; the cursor stays at the beginning of the first. That one is cleared by itself: tmux takes a request to clear
     * everything from the top left corner on for the end of a screen, and keeps what stood there in the scrollback.
     */
    static void clear(Terminal terminal) {
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.cursor_right);
        terminal.puts(Capability.clr_eos);
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eol);
    }

    /**
     * Goes to the beginning of a row with nothing in it: this one, or where something stands before the cursor the next. A row
     * of blanks ends at the end of a row only where it has begun at the beginning of one.
     */
    static void begin(Terminal terminal) {
        int columns = terminal.getBufferSize().getColumns();
        boolean staysAtTheEnd = terminal.getBooleanCapability(Capability.auto_right_margin)
                && terminal.getBooleanCapability(Capability.eat_newline_glitch);
        if (columns > 0 && staysAtTheEnd) {
            terminal.writer().print(" ".repeat(columns));
            terminal.puts(Capability.carriage_return);
            terminal.puts(Capability.clr_eol);
        }
    }
}
