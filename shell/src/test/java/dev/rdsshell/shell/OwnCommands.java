package dev.rdsshell.shell;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.builtin.Account;
import dev.rdsshell.shell.builtin.AutoPromptCommand;
import dev.rdsshell.shell.builtin.BackgroundWatches;
import dev.rdsshell.shell.builtin.DefaultsCommand;
import dev.rdsshell.shell.builtin.Exit;
import dev.rdsshell.shell.builtin.ExpectAccount;
import dev.rdsshell.shell.builtin.OptionCommand;
import dev.rdsshell.shell.builtin.WatchProgress;
import dev.rdsshell.shell.builtin.Watching;
import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.GuardRails;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.catalog.Operations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands of the shell's own that are only looked at, never run: none of them reaches an account. */
final class OwnCommands {
    private static final Path NOWHERE = Path.of("nowhere");

    private OwnCommands() {}

    /** The same and some more, which take values of different kinds. */
    static List<Command> withValues() {
        List<Command> commands = new ArrayList<>(declared());
        commands.addAll(
                List.of(new Exit(), new OptionCommand(settings()), new ExpectAccount(settings(), new NoAccount())));
        commands.add(new DefaultsCommand(
                () -> new Registry(operations(), GlobalParameters.all()), settings(), new NoAccount()));
        return commands;
    }

    private static List<Command> operations() {
        return Operations.all().stream()
                .<Command>map(OperationCommands::forParsing)
                .toList();
    }

    private static SettingsResolver settings() {
        Environment environment = new Environment(Map.of(), NOWHERE, NOWHERE);
        return new SettingsResolver(environment, Settings.none(), NearestName::nearest);
    }

    static List<Command> declared() {
        SettingsResolver settings = settings();
        Watching watching = new Watching(
                settings,
                new NoAccount(),
                new ProtectedAccounts(GuardRails.none(), connection -> ""),
                Runnable::run,
                () -> Duration.ZERO,
                () -> 0,
                () -> {
                    throw new AssertionError("no line runs");
                },
                new AuditFile(new SafeFile(NOWHERE)));
        return List.of(
                new WatchProgress(watching, new BackgroundWatches(Runnable::run), words -> List.of()),
                new AutoPromptCommand(settings));
    }

    private static final class NoAccount implements Account {
        @Override
        public Identity identity(Connection connection) {
            throw new AssertionError("nobody is asked");
        }

        @Override
        public ExportTasks exportTasks(Connection connection) {
            throw new AssertionError("nobody is asked");
        }

        @Override
        public ExportTasks exportTasksUnasked(Connection connection) {
            throw new AssertionError("nobody is asked");
        }

        @Override
        public void unlock(Connection connection) {
            throw new AssertionError("nobody is asked");
        }
    }
}
