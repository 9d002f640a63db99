package dev.rdsshell.shell.terminal;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;

/**
 * Ctrl-Z where keys are read one by one: as a signal it would stop the process in the midst of its screen, with the terminal as
 * only that screen can use it.
 */
final class Suspension {
    /** The name of the key. */
    static final String KEY = "ctrl-z";

    private Suspension() {}

    /** From now on Ctrl-Z sends itself and no signal, until the terminal has its attributes back. */
    static void becomeKey(Terminal terminal) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VSUSP, InterruptKey.NONE);
        terminal.setAttributes(attributes);
    }

    /**
     * Stops every process of the job, also the shell script that started this one, and returns when the job goes on: at once where
     * nobody could let it go on, as in a session that has the window for itself.
     */
    static void stopTheJob() throws InterruptedException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s TSTP 0")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            // Then the key does nothing.
        }
    }
}
