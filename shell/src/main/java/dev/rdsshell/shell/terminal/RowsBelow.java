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
}
