package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import java.util.Optional;

/** A console on which one question has its answer already; nobody is asked it again. */
record AnsweredConsole(Console console, String question, String answer) implements Console {
    @Override
    public void data(CharSequence text) {
        console.data(text);
    }

    @Override
    public void notice(String line) {
        console.notice(line);
    }

    @Override
    public Capabilities capabilities() {
        return console.capabilities();
    }

    @Override
    public Optional<Screen> screen() {
        return console.screen();
    }

    @Override
    public Optional<Screen> wholeScreen() {
        return console.wholeScreen();
    }

    @Override
    public void alert(String message) {
        console.alert(message);
    }

    @Override
    public void title(String text) {
        console.title(text);
    }

    @Override
    public Optional<String> ask(String asked, boolean secret) {
        return asked.equals(question) ? Optional.of(answer) : console.ask(asked, secret);
    }
}
