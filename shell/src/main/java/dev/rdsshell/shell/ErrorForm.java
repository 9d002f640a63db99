package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.ErrorFormat;
import dev.rdsshell.shell.session.CurrentSession;
import java.util.List;
import java.util.function.Supplier;

/** The form of error messages: what the line that runs now says, else session, environment and profile. */
final class ErrorForm implements Supplier<ErrorFormat> {
    private final SettingsResolver settings;
    private final CurrentSession session;

    private volatile Words line = Words.ofArguments(List.of());

    ErrorForm(SettingsResolver settings, CurrentSession session) {
        this.settings = settings;
        this.session = session;
    }

    /** Notes the line that is about to run. */
    ErrorForm heed(Words words) {
        line = words;
        return this;
    }

    @Override
    public ErrorFormat get() {
        var given = ArgumentParser.globalOptions(line);
        String word = settings.errorFormat(GlobalParameters.values(given), session.get());
        return ErrorFormat.find(word).orElse(ErrorFormat.ENHANCED);
    }
}
