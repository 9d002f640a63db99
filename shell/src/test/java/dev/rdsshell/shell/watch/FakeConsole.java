package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what was written. */
final class FakeConsole implements Console {
    final StringBuilder data = new StringBuilder();
    final List<String> notices = new ArrayList<>();
    final List<String> alerts = new ArrayList<>();
    final List<String> titles = new ArrayList<>();

    @Override
    public void data(CharSequence text) {
        data.append(text);
    }

    @Override
    public void notice(String line) {
        notices.add(line);
    }

    @Override
    public void alert(String message) {
        alerts.add(message);
    }

    @Override
    public void title(String text) {
        titles.add(text);
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
