package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether colour is wanted: what the line that runs now says, else session, settings and environment. */
final class LineColour implements Supplier<Optional<String>> {
    private final SettingsResolver settings;
    private final CurrentSession session;
    private volatile GlobalOptions line = GlobalOptions.none();

    LineColour(SettingsResolver settings, CurrentSession session) {
        this.settings = settings;
        this.session = session;
    }

    /** Runs a line, and forgets what it said: the next prompt is not a part of it. */
    Outcome during(Words words, Supplier<Outcome> run) {
        line = GlobalParameters.values(ArgumentParser.globalOptions(words));
        try {
            return run.get();
        } finally {
            line = GlobalOptions.none();
        }
    }

    @Override
    public Optional<String> get() {
        return Optional.of(settings.colour(line, session.get()));
    }
}
