package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import java.util.Optional;

/**
 * A console for what may not write data: what runs behind the prompt, where all of it stands above the line that is being
 * typed, and what follows an export while stdout has JSON for a program.
 */
final class NoticesOnly implements Console {
    private final Console console;
    private final StringBuilder begun = new StringBuilder();

    NoticesOnly(Console console) {
        this.console = console;
    }

    /** Data is lines for a person here; the beginning of a line waits for its end. */
    @Override
    public synchronized void data(CharSequence text) {
        begun.append(text);
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
            console.notice(begun.substring(0, end));
            begun.delete(0, end + 1);
        }
    }

    @Override
    public void notice(String line) {
        console.notice(line);
    }

    @Override
    public void alert(String message) {
        console.alert(message);
    }

    /** Without colour, and nobody to ask: the person is at the prompt. */
    @Override
    public Capabilities capabilities() {
        Capabilities shared = console.capabilities();
        return new Capabilities(
                false, false, shared.errorIsTerminal(), shared.columns(), shared.rows(), shared.colour());
    }

    @Override
    public Optional<Screen> screen() {
        return Optional.empty();
    }

    @Override
    public Optional<String> ask(String question, boolean secret) {
        return Optional.empty();
    }
}
