package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.aws.Rehearsal;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.config.TextEncoding;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.Interrupts;
import dev.rdsshell.shell.terminal.StreamConsole;
import dev.rdsshell.shell.terminal.SystemTerminal;
import dev.rdsshell.shell.terminal.TerminalConsole;
import java.util.List;

/** The program apart from its process: goes the way that the arguments ask for, and gives the exit code. */
final class Program {
    private final Host host;

    Program(Host host) {
        this.host = host;
    }

    /** Whatever goes wrong is said on stderr; nothing is thrown. */
    int run(List<String> arguments) {
        return new Failures(host.streams(), Mode.ONE_SHOT, () -> arguments.contains("--debug"), errorForm(arguments))
                .shown(() -> go(LaunchArguments.read(arguments)));
    }

    /** For arguments that cannot be understood: then there is no application yet. */
    private ErrorForm errorForm(List<String> arguments) {
        SettingsResolver settings = new SettingsResolver(host.environment(), Settings.none(), NearestName::nearest);
        return new ErrorForm(settings, new CurrentSession(Session.clean())).heed(Words.ofArguments(arguments));
    }

    private int go(Launch launch) {
        if (launch.way() instanceof Launch.ShowVersion) {
            host.streams().data(Version.line() + "\n");
            return 0;
        }
        StreamConsole streams = streams(launch);
        if (launch.way() instanceof Launch.OneCommand one && callsRds(one)) {
            Rehearsal.begin();
        }
        try (SystemTerminal terminal = host.terminal().get();
                Interrupts interrupts = new Interrupts()) {
            GlobalOptions start = start(launch.way());
            TerminalConsole console = new TerminalConsole(streams, terminal, host.capabilities(), host.environment());
            CurrentSession session = new CurrentSession(Session.clean());
            if (!start.values().isEmpty()) {
                session.change(clean -> clean.withChosen(start));
            }
            Way way = new Way(host, console, terminal, interrupts, session);
            return launch.sandbox()
                    .filter(options -> !isSandboxCommand(launch.way()))
                    .map(options -> onSandbox(options, way, launch.way()))
                    .orElseGet(() -> way.go(launch.way(), launch.sandbox().orElse(SandboxOptions.DEFAULTS)));
        }
    }

    /** Whether the command will call RDS, as far as can be told before it is parsed. */
    private static boolean callsRds(Launch.OneCommand command) {
        List<String> words = command.firstWords();
        String name = words.get(words.get(0).equals("rds") ? words.size() - 1 : 0);
        return Operations.all().stream()
                        .anyMatch(operation -> operation.service().equals("rds")
                                && operation.name().equals(name))
                && command.arguments().stream().noneMatch(word -> word.startsWith("--generate"));
    }

    /** The practice account ignores what is set for AWS. */
    private StreamConsole streams(Launch launch) {
        return launch.sandbox().isPresent() || isSandboxCommand(launch.way())
                ? host.streams()
                : host.streams(TextEncoding.ofOutput(host.environment()));
    }

    private static int onSandbox(SandboxOptions options, Way way, Launch.Way wanted) {
        try (Sandboxes.Started started = new Sandboxes(options, way.time()).start(options.port())) {
            way.session().change(session -> session.withSandbox(started.account()));
            SettingsResolver.refuseProfile(start(wanted), way.session().get());
            return way.go(wanted, options);
        }
    }

    /** {@code rds-shell sandbox} starts its own account. */
    private static boolean isSandboxCommand(Launch.Way way) {
        if (!(way instanceof Launch.OneCommand one)) {
            return false;
        }
        List<String> words = one.firstWords();
        boolean onAnAccount = words.equals(List.of("sandbox", "fault")) || words.equals(List.of("sandbox", "switch"));
        return words.get(0).equals("sandbox") && !onAnAccount;
    }

    private static GlobalOptions start(Launch.Way way) {
        if (way instanceof Launch.Session session) {
            return session.start();
        }
        return way instanceof Launch.GivenLines lines ? lines.start() : GlobalOptions.none();
    }
}
