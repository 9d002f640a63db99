package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.failure.Termination;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.StreamConsole;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All commands, as the program has them. */
final class WholeRegistry {
    private WholeRegistry() {}

    /** @param home of a person who has set nothing */
    static Registry of(Path home, Preparation.Mode mode) {
        StreamConsole console = new StreamConsole(
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Capabilities.none());
        return new Application(
                        new Application.Ground(
                                new Environment(Map.of(), home, home),
                                Settings.none(),
                                console,
                                SandboxOptions.DEFAULTS,
                                List::of,
                                Application.Time.ofMachine(),
                                new Termination()),
                        new CurrentSession(Session.clean()),
                        mode)
                .registry();
    }
}
