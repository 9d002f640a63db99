package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptRunner;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.terminal.Interrupts;
import dev.rdsshell.shell.terminal.SystemTerminal;
import dev.rdsshell.shell.terminal.TerminalConsole;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The ways in: a session at the terminal, lines from a pipe or from {@code -c}, one command. */
record Way(Host host, TerminalConsole console, SystemTerminal terminal, Interrupts interrupts, CurrentSession session) {
    /** Stands before the line of one command whose parameters are asked for. */
    private static final StyledLine ONE_LINE = StyledLine.of("> ");

    Environment environment() {
        return host.environment();
    }

    Application.Time time() {
        return host.time();
    }

    Clock clock() {
        return host.time().clock();
    }

    /** Goes it, and gives the exit code. */
    int go(Launch.Way way, SandboxOptions sandbox) {
        if (way instanceof Launch.OneCommand one) {
            return oneCommand(one.arguments(), sandbox);
        }
        if (way instanceof Launch.GivenLines lines) {
            return script(Script.ofText(lines.text()), sandbox);
        }
        if (console.capabilities().inputIsTerminal()) {
            return new InteractiveSession(this, sandbox).run();
        }
        return script(
                Script.of("standard input", new InputStreamReader(host.input(), StandardCharsets.UTF_8)), sandbox);
    }

    private int oneCommand(List<String> arguments, SandboxOptions sandbox) {
        Application application = application(Settings.none(), List::of, sandbox, Mode.ONE_SHOT);
        Words words = Words.ofArguments(arguments);
        EntryAssembly assembly = new EntryAssembly(
                this, application, () -> ONE_LINE, List::of, () -> OwnSettings.load(environment()), false);
        Prompting prompting = new Prompting(this, application, Mode.ONE_SHOT, assembly);
        return running(application, Mode.ONE_SHOT, () -> {
            Entered entered = prompting.isWanted(words) ? prompting.ask(Quoting.quote(arguments)) : new Entered.Run("");
            if (entered instanceof Entered.Run run) {
                return application.lines().run(completed(run, words), execution(Mode.ONE_SHOT));
            }
            Outcome left = left(entered.line());
            if (entered instanceof Entered.Broken broken) {
                throw broken.why();
            }
            return left;
        });
    }

    /** The line as it was completed; where nothing was asked, the arguments as they are. */
    private static Words completed(Entered.Run run, Words arguments) {
        return run.line().isEmpty() ? arguments : Tokenizer.tokenizeWhole(run.line(), Expansion.none());
    }

    /** As the AWS CLI does it: what was typed can be copied, and the exit code is that of Ctrl-C. */
    private Outcome left(String line) {
        console.notice(ONE_LINE.plain() + line);
        return new Outcome.Finished(ExitCode.INTERRUPTED);
    }

    private int script(Script script, SandboxOptions sandbox) {
        Application application = application(Settings.none(), List::of, sandbox, Mode.SCRIPT);
        return running(application, Mode.SCRIPT, () -> {
            try (script) {
                return application.scripts().run(script, ScriptRunner.Start.with(Map.of()), execution(Mode.SCRIPT));
            }
        });
    }

    /** Runs it inside Spring Shell; Ctrl-C interrupts it. */
    private int running(Application application, Mode mode, Supplier<Outcome> work) {
        Failures failures = application.failures(console, mode);
        console.colouredBy(application.colour());
        interrupts.beforeTermination(() -> {
            console.leave();
            terminal.close();
        });
        AtomicInteger code = new AtomicInteger();
        // What failed is shown while it counts as running: a signal that ends the process waits for that.
        application.spring().run(() -> code.set(interrupts.during(() -> failures.shown(() -> exitCode(work.get())))));
        application.end();
        return code.get();
    }

    static int exitCode(Outcome outcome) {
        if (outcome instanceof Outcome.Leave leave) {
            return leave.exitCode();
        }
        return outcome instanceof Outcome.Finished finished ? finished.exitCode() : 0;
    }

    Application application(Settings own, Supplier<List<RememberedLine>> history, SandboxOptions sandbox, Mode mode) {
        Application.Ground ground = new Application.Ground(
                environment(), own, console, sandbox, history, host.time(), interrupts.termination());
        return new Application(ground, session, mode);
    }

    Execution execution(Mode mode) {
        return new Execution(session, console, mode, clock(), host.time().pause());
    }
}
