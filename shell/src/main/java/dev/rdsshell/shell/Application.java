package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.aws.AwsServices;
import dev.rdsshell.shell.aws.credentials.MachineRegion;
import dev.rdsshell.shell.builtin.BackgroundWatches;
import dev.rdsshell.shell.builtin.QueueWork;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.check.LastError;
import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.command.AnswerWriter;
import dev.rdsshell.shell.command.CommandRun;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Uptime;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.config.SessionFile;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Termination;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.script.Recorder;
import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.script.ScriptRunner;
import dev.rdsshell.shell.script.Variables;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.spring.SpringShell;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The rooms put together. Built once for a process; nothing in here asks the network. */
final class Application {
    private final Registry registry;
    private final SpringShell spring;
    private final ScriptRunner scripts;
    private final Variables variables;
    private final SettingsResolver settings;
    private final AccountAssembly assembly;
    private final QueueWork queue;
    private final Recorder recorder = new Recorder();
    private final SessionFile sessionFile;
    private final Debugging debugging = new Debugging();
    private final ErrorForm errorForm;
    private final LineColour colour;
    private final LastError lastError = new LastError();
    private final BackgroundWatches watches;
    private final Supplier<AwsAliases> aliases;
    private final ExportCheck exportCheck;
    private final ExecutorService workers;
    private final Clock clock;
    private final CurrentSession session;

    /** The clock, how to wait, and how long that was: those of the machine, or those of a test. */
    record Time(Clock clock, Pause pause, Uptime uptime) {
        static Time ofMachine() {
            return new Time(Clock.systemUTC(), new Sleep(), new Awake());
        }

        /** On Linux and macOS the JDK takes this from a clock that stands still while the machine sleeps. */
        private static final class Awake implements Uptime {
            @Override
            public Duration read() {
                return Duration.ofNanos(System.nanoTime());
            }
        }

        /** A class, because the first lambda that JDK 17 cannot take from its archive costs ten milliseconds. */
        private static final class Sleep implements Pause {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }
        }
    }

    /**
     * What the application is built from.
     *
     * @param own the settings of config.yaml, or none for what starts clean
     * @param sandbox the launcher's options for practice accounts
     * @param history the lines typed before
     * @param termination whether a signal ends the process
     */
    record Ground(
            Environment environment,
            Settings own,
            Console console,
            SandboxOptions sandbox,
            Supplier<List<RememberedLine>> history,
            Time time,
            Termination termination) {}

    Application(Ground ground, CurrentSession session, Preparation.Mode mode) {
        clock = ground.time().clock();
        this.session = session;
        settings = new SettingsResolver(
                ground.environment(),
                ground.own(),
                NearestName::nearest,
                new MachineRegion(ground.environment())::find);
        errorForm = new ErrorForm(settings, session);
        colour = new LineColour(settings, session);
        aliases = () -> AwsAliases.read(new Places(ground.environment()));
        sessionFile = new SessionFile(new SafeFile(new Places(ground.environment()).session()));
        workers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Application::daemon,
                new ThreadPoolExecutor.DiscardPolicy());
        StateFiles files = StateFiles.of(ground.environment(), session);
        AuditFile auditFile = files.audit();
        assembly = AccountAssembly.of(
                ground, session, mode, settings, workers, new DebugTrace(debugging, ground.console()), auditFile);
        SessionAccount account = assembly.account();
        watches = new BackgroundWatches(workers);
        exportCheck = new ExportCheck(assembly.aws().facts(assembly.calls()), new ExportPrice(ground, mode));
        ProtectedAccounts protectedAccounts =
                new ProtectedAccounts(ground.own().guardRails(), connection -> account.identity(connection)
                        .account());
        queue = new QueueWork(
                files.queue(line -> ground.console().notice(SafeText.line(line))),
                files.queueLock(),
                settings,
                account,
                protectedAccounts,
                this::lines,
                assembly.audit(),
                assembly.aws().facts(assembly.calls()));
        Commands commands = new Commands(
                assembly.operations(settings, ground),
                settings,
                account,
                assembly.aws()::login,
                sessionFile,
                new Sandboxes(ground.sandbox(), ground.time()),
                ground.history(),
                workers,
                ground.time().uptime(),
                watches,
                exportCheck,
                lastError,
                protectedAccounts,
                assembly.completionData()::refresh,
                auditFile,
                assembly.audit()::done,
                assembly.aws()::takeRequestId,
                new Places(ground.environment()).state(),
                assembly.aws().snapshots(assembly.calls()),
                queue,
                recorder);
        variables = new Variables(ground.environment(), NearestName::nearest);
        ScriptRunner.Collaborators needed = new ScriptRunner.Collaborators(
                this::lines,
                new LineProblems(
                        this::registry, () -> session.get().sandbox().isPresent() ? AwsAliases.none() : aliases.get()),
                variables,
                failures(ground.console(), mode)::display,
                ground.termination());
        scripts = new ScriptRunner(needed);
        registry = new Registry(commands.all(this::registry, scripts, needed), GlobalParameters.all());
        Execution elsewhere = new Execution(
                session, ground.console(), mode, clock, ground.time().pause());
        spring = new SpringShell(
                registry,
                new CommandRun(new AnswerWriter(), Version.line()),
                () -> variables.at(clock.instant(), session),
                () -> elsewhere);
    }

    Recorder recorder() {
        return recorder;
    }

    QueueWork queue() {
        return queue;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rds-shell-worker");
        thread.setDaemon(true);
        return thread;
    }

    Registry registry() {
        return registry;
    }

    LineRunner lines() {
        return new HeededLines(
                new AwsLines(registry, settings, aliases, spring.lines()),
                assembly.audit(),
                debugging,
                errorForm,
                colour,
                lastError);
    }

    /** Whether colour is wanted now. */
    Supplier<Optional<String>> colour() {
        return colour;
    }

    SpringShell spring() {
        return spring;
    }

    ScriptRunner scripts() {
        return scripts;
    }

    SettingsResolver settings() {
        return settings;
    }

    AwsServices aws() {
        return assembly.aws();
    }

    /** The watches that run behind the prompt. */
    BackgroundWatches watches() {
        return watches;
    }

    /** Stops what nobody waits for any more, and takes no more of it. */
    void end() {
        workers.shutdownNow();
    }

    /** Does what nobody waits for. */
    Executor workers() {
        return workers;
    }

    /** What references in a line stand for now. */
    Expansion expansion() {
        return variables.at(clock.instant(), session);
    }

    /** In a session on the practice account a command of the system reaches no other. */
    void pointAtPractice(Map<String, String> environment) {
        session.get().sandbox().ifPresent(account -> Sandboxes.pointAt(environment, account));
    }

    ExportCheck exportCheck() {
        return exportCheck;
    }

    CompletionData completionData() {
        return assembly.completionData();
    }

    SessionFile sessionFile() {
        return sessionFile;
    }

    /** Shows what fails while a line runs, in the form that the line asks for. */
    Failures failures(Console console, Preparation.Mode mode) {
        return new Failures(console, mode, debugging, errorForm);
    }
}
