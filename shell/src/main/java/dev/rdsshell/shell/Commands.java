package dev.rdsshell.shell;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.builtin.Account;
import dev.rdsshell.shell.builtin.Assert;
import dev.rdsshell.shell.builtin.AutoPromptCommand;
import dev.rdsshell.shell.builtin.BackgroundWatches;
import dev.rdsshell.shell.builtin.Block;
import dev.rdsshell.shell.builtin.Check;
import dev.rdsshell.shell.builtin.Clear;
import dev.rdsshell.shell.builtin.DefaultsCommand;
import dev.rdsshell.shell.builtin.Echo;
import dev.rdsshell.shell.builtin.Edit;
import dev.rdsshell.shell.builtin.Exit;
import dev.rdsshell.shell.builtin.ExpectAccount;
import dev.rdsshell.shell.builtin.Explain;
import dev.rdsshell.shell.builtin.HeadOfScript;
import dev.rdsshell.shell.builtin.Help;
import dev.rdsshell.shell.builtin.History;
import dev.rdsshell.shell.builtin.Include;
import dev.rdsshell.shell.builtin.LatestSnapshot;
import dev.rdsshell.shell.builtin.Login;
import dev.rdsshell.shell.builtin.OptionCommand;
import dev.rdsshell.shell.builtin.QueueCommand;
import dev.rdsshell.shell.builtin.QueueWork;
import dev.rdsshell.shell.builtin.RecordCommand;
import dev.rdsshell.shell.builtin.Refresh;
import dev.rdsshell.shell.builtin.Require;
import dev.rdsshell.shell.builtin.Retry;
import dev.rdsshell.shell.builtin.Run;
import dev.rdsshell.shell.builtin.RunWatchers;
import dev.rdsshell.shell.builtin.SandboxCommand;
import dev.rdsshell.shell.builtin.Save;
import dev.rdsshell.shell.builtin.SetVariable;
import dev.rdsshell.shell.builtin.StartAgain;
import dev.rdsshell.shell.builtin.StartAndWatch;
import dev.rdsshell.shell.builtin.StartOnce;
import dev.rdsshell.shell.builtin.StartedExport;
import dev.rdsshell.shell.builtin.Status;
import dev.rdsshell.shell.builtin.Try;
import dev.rdsshell.shell.builtin.UnsetVariable;
import dev.rdsshell.shell.builtin.Use;
import dev.rdsshell.shell.builtin.WatchProgress;
import dev.rdsshell.shell.builtin.Watching;
import dev.rdsshell.shell.check.CheckBeforeStart;
import dev.rdsshell.shell.check.ConfirmInProtected;
import dev.rdsshell.shell.check.Explanations;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.check.LastError;
import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.check.RememberRefusedStart;
import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Uptime;
import dev.rdsshell.shell.config.SessionFile;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.Snapshots;
import dev.rdsshell.shell.operation.OperationCommand;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.script.CommandValue;
import dev.rdsshell.shell.script.Recorder;
import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.script.ScriptCheck;
import dev.rdsshell.shell.script.ScriptRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * All commands of the shell: a new operation is in {@link Operations}, a new command of our own is one line here.
 *
 * @param history the lines that were typed before, the oldest first
 * @param workers make calls that nobody waits for
 * @param watches those that run behind the prompt
 * @param lastError what a service refused last
 * @param refresh has what completion knows looked up again
 */
record Commands(
        OperationCommand.Collaborators operations,
        SettingsResolver settings,
        Account account,
        Login.DeviceLogins logins,
        SessionFile sessionFile,
        SandboxCommand.SandboxServers sandboxes,
        Supplier<List<RememberedLine>> history,
        Executor workers,
        Uptime uptime,
        BackgroundWatches watches,
        ExportCheck check,
        LastError lastError,
        ProtectedAccounts protectedAccounts,
        Runnable refresh,
        AuditFile audit,
        Supplier<List<StartedExport>> started,
        Supplier<Optional<String>> requestId,
        Path state,
        Snapshots snapshots,
        QueueWork queue,
        Recorder recorder) {

    /**
     * Makes them.
     *
     * @param registry the one that these commands will be in
     * @param scripts runs scripts, and what it needs for that
     */
    List<Command> all(Supplier<Registry> registry, ScriptRunner scripts, ScriptRunner.Collaborators needed) {
        CommandValue values = new CommandValue(needed.lines());
        ScriptCheck written = new ScriptCheck(needed.check(), operations.environment());
        HeadOfScript head = new HeadOfScript(settings, account, needed.variables());
        List<Command> commands = new ArrayList<>();
        Watching watching = new Watching(
                settings, account, protectedAccounts, workers, uptime, Math::random, needed.lines(), audit);
        List<Addition> additions = additions(watching);
        Operations.all().forEach(operation -> commands.add(new OperationCommand(operation, operations, additions)));
        commands.add(new WatchProgress(watching, watches, needed.check()));
        commands.add(new Check(registry, check));
        commands.add(new Explain(settings, account, new Explanations(check, lastError, audit)));
        commands.add(new Run(
                scripts,
                needed.variables(),
                new RunWatchers(settings, account, started, requestId, state, needed.display(), needed.termination())));
        commands.add(new Retry(needed.lines()));
        commands.add(new QueueCommand(registry, queue));
        commands.add(new RecordCommand(recorder, operations.environment(), head));
        commands.add(new Edit(operations.environment(), SystemAlias::run, written));
        commands.add(new Include(scripts));
        commands.add(Block.begin());
        commands.add(Block.end());
        commands.add(new Require());
        commands.add(new ExpectAccount(settings, account));
        commands.add(new Assert(values, needed.check()));
        commands.add(new Try(needed.lines(), needed.check(), needed.display()));
        commands.add(new Echo());
        commands.add(new Use(settings));
        commands.add(new Login(settings, logins));
        commands.add(new DefaultsCommand(registry, settings, account));
        commands.add(new SetVariable(values, needed.check()));
        commands.add(new UnsetVariable());
        commands.add(new OptionCommand(settings));
        commands.add(new AutoPromptCommand(settings));
        commands.add(new Status(settings, account, watches));
        commands.add(new Save(sessionFile));
        commands.add(new History(history, audit, operations.environment(), head, written));
        commands.add(new SandboxCommand(sandboxes, settings));
        commands.add(new Refresh(refresh));
        commands.add(new Help(registry, settings));
        commands.add(new Clear());
        commands.add(new Exit());
        return commands;
    }

    /** Options of ours on operations of AWS, the outermost first: each is one line here. */
    private List<Addition> additions(Watching watching) {
        return List.of(
                new StartAndWatch(watching),
                new StartAgain(settings, account),
                new LatestSnapshot(settings, snapshots),
                new StartOnce(settings, account, operations.writes()),
                new CheckBeforeStart(check, settings),
                new ConfirmInProtected(protectedAccounts),
                new RememberRefusedStart(lastError));
    }
}
