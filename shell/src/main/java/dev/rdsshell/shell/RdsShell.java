package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.CapabilityDetection;
import dev.rdsshell.shell.terminal.Interrupts;
import dev.rdsshell.shell.terminal.StreamConsole;
import dev.rdsshell.shell.terminal.SystemTerminal;
import dev.rdsshell.shell.terminal.TerminalConsole;
import java.util.List;
import java.util.Optional;

/** The program: reads the arguments of the process, goes the way that they ask for, and ends with its exit code. */
public final class RdsShell {
    private RdsShell() {}

    public static void main(String[] arguments) {
        Environment environment = Environment.ofProcess();
        Capabilities capabilities = new CapabilityDetection(environment).detect(Optional.empty());
        StreamConsole console = StreamConsole.ofProcess(capabilities);
        int code = new Failures(console, Mode.ONE_SHOT, () -> List.of(arguments).contains("--debug"))
                .shown(() -> go(LaunchArguments.read(List.of(arguments)), environment, capabilities));
        // Workers are daemons, and a call that hangs must not keep the process.
        System.exit(code);
    }

    private static int go(Launch launch, Environment environment, Capabilities capabilities) {
        if (launch.way() instanceof Launch.ShowVersion) {
            StreamConsole.ofProcess(capabilities).data(Version.line() + "\n");
            return 0;
        }
        try (SystemTerminal terminal = new SystemTerminal();
                Interrupts interrupts = new Interrupts()) {
            CapabilityDetection detection = new CapabilityDetection(environment);
            GlobalOptions start = start(launch.way());
            TerminalConsole console = new TerminalConsole(
                    StreamConsole.ofProcess(capabilities), terminal, () -> detection.detect(start.find("color")));
            CurrentSession session = new CurrentSession(Session.clean());
            if (!start.values().isEmpty()) {
                session.change(clean -> clean.withChosen(start));
            }
            Way way = new Way(environment, console, terminal, interrupts, session);
            return launch.sandbox()
                    .filter(options -> !isSandboxCommand(launch.way()))
                    .map(options -> onSandbox(options, way, launch.way()))
                    .orElseGet(() -> way.go(launch.way(), launch.sandbox().orElse(SandboxOptions.DEFAULTS)));
        }
    }

    private static int onSandbox(SandboxOptions options, Way way, Launch.Way wanted) {
        try (Sandboxes.Started started = new Sandboxes(options, way.time()).start(options.port())) {
            way.session().change(session -> session.withSandbox(started.account()));
            return way.go(wanted, options);
        }
    }

    /** {@code rds-shell sandbox} starts its own account. */
    private static boolean isSandboxCommand(Launch.Way way) {
        return way instanceof Launch.OneCommand one && one.arguments().contains("sandbox");
    }

    private static GlobalOptions start(Launch.Way way) {
        if (way instanceof Launch.Session session) {
            return session.start();
        }
        return way instanceof Launch.GivenLines lines ? lines.start() : GlobalOptions.none();
    }
}
