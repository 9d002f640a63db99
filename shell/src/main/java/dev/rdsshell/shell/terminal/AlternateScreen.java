package dev.rdsshell.shell.terminal;

import java.io.StringWriter;
import org.jline.terminal.Terminal;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;

/** The second screen of a terminal, which has no scrollback: whatever stands on it is gone when it is left. */
final class AlternateScreen {
    /** Some descriptions keep and restore the title of the window as well; that is for {@link TerminalAlerts}. */
    private static final String TITLE = "\033\\[2[23];0;0t";

    private final Terminal terminal;
    private boolean on;

    AlternateScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    boolean isPossible() {
        return terminal.getStringCapability(Capability.enter_ca_mode) != null
                && terminal.getStringCapability(Capability.exit_ca_mode) != null
                && terminal.getStringCapability(Capability.cursor_home) != null;
    }

    boolean isOn() {
        return on;
    }

    /** Shows it, blank, with the cursor at its beginning. */
    void enter() {
        write(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_home);
        terminal.puts(Capability.clr_eos);
        on = true;
    }

    /** Shows the other one again, with the cursor where it was. */
    void leave() {
        write(Capability.exit_ca_mode);
        on = false;
    }

    private void write(Capability capability) {
        StringWriter sequence = new StringWriter();
        Curses.tputs(sequence, terminal.getStringCapability(capability));
        terminal.writer().write(sequence.toString().replaceAll(TITLE, ""));
    }
}
