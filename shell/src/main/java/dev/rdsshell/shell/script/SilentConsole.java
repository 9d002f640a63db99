package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import java.util.Optional;

/** A console on which nobody sees data; notices are told or not. */
public final class SilentConsole implements Console {
    private final Console console;
    private final boolean tells;

    private SilentConsole(Console console, boolean tells) {
        this.console = console;
        this.tells = tells;
    }

    /** Shows neither data nor notices. */
    static SilentConsole of(Console console) {
        return new SilentConsole(console, false);
    }

    /** Keeps data back only. */
    public static SilentConsole dataOf(Console console) {
        return new SilentConsole(console, true);
    }

    @Override
    public void data(CharSequence text) {}

    @Override
    public void notice(String line) {
        if (tells) {
            console.notice(line);
        }
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.none();
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
