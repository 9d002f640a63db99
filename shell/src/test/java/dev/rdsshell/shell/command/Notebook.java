package dev.rdsshell.shell.command;

import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A console that keeps what was written. */
public final class Notebook implements Console {
    private final StringBuilder data = new StringBuilder();
    private final List<String> notices = new ArrayList<>();

    public String data() {
        return data.toString();
    }

    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** A command's surroundings with this console, on a day that stands still. */
    public Execution execution() {
        return new Execution(
                new CurrentSession(Session.clean()),
                this,
                Preparation.Mode.SCRIPT,
                Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.UTC),
                wait -> {});
    }

    @Override
    public void data(CharSequence text) {
        data.append(text);
    }

    @Override
    public void notice(String line) {
        notices.add(line);
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
