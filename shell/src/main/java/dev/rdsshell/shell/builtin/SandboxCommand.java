package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.SandboxAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code sandbox [--port N]}: the practice account as a server for other tools; {@code sandbox -- COMMAND …}: around one
 * command of the system; {@code sandbox fault …}: see {@link SandboxFault}.
 *
 * <pre>
 *   export AWS_ENDPOINT_URL=http://127.0.0.1:41234
 *   export AWS_ACCESS_KEY_ID=AKIA…
 *   …
 * </pre>
 */
public final class SandboxCommand extends BuiltIn {
    private static final String PORT = "--port";
    private static final String COMMAND = "COMMAND";
    private static final Duration LONG = Duration.ofHours(1);
    private static final Parameter THE_COMMAND = Declared.words(
            COMMAND,
            Subject.NONE,
            "After --, a command of the system. Its environment points at the sandbox; its exit code is returned.",
            "-- aws rds describe-export-tasks");

    private static final Parameter THE_PORT =
            Declared.number(PORT, "The port to listen on; without it a free one.", "5000");
    private static final List<Parameter> SERVING = List.of(THE_PORT, THE_COMMAND);
    private static final List<Description.Example> EXAMPLES = List.of(
            new Description.Example("rds-shell sandbox --port 5000", "serves until Ctrl-C"),
            new Description.Example(
                    "rds-shell sandbox > sandbox.env &\nuntil [ -s sandbox.env ]; do sleep 1; done; . ./sandbox.env",
                    "in a system's shell: serves beside it, and points the tools in it at the sandbox; 'kill $!' ends it"),
            new Description.Example(
                    "rds-shell sandbox -- aws rds describe-export-tasks", "runs the AWS CLI against it"));

    private final ArgumentParser parser = new ArgumentParser(GlobalParameters.all(), SERVING);
    private final SandboxServers servers;
    private final SandboxFault fault;

    /** Runs practice accounts and commands around them. */
    public interface SandboxServers extends SandboxFault.Door {

        /**
         * Starts one as the launcher's options ask.
         *
         * @param port 0 for a free one
         * @throws dev.rdsshell.shell.failure.FailureException when the port is taken
         */
        Running start(int port);

        /** Runs a command of the system to its end, and gives its exit code. */
        int run(List<String> command, SandboxAccount account);
    }

    /** A practice account that runs until it is closed. */
    public interface Running extends AutoCloseable {
        SandboxAccount account();

        @Override
        void close();
    }

    public SandboxCommand(SandboxServers servers, SettingsResolver settings) {
        super(
                new Description(
                        "sandbox",
                        List.of(),
                        Description.Group.SHELL,
                        "Runs the practice account as a server for other tools, or says what goes wrong in it.",
                        "It needs no AWS account and no network, listens on loopback only and forgets everything at its end."
                                + " 'rds-shell --sandbox' opens the shell on one instead. --sandbox-speed real, demo or instant"
                                + " says how quickly exports run, --sandbox-snapshots N makes a large account, --sandbox-dir DIR"
                                + " keeps its state.\n\n"
                                + "Its first lines on stdout set the variables that other tools read. Ctrl-C ends it, with exit"
                                + " code 0. Keep the lines in a file to read them in the shell beside it, or put the tool after"
                                + " --: then the variables are set for it alone and the sandbox ends with it.\n\n"
                                + "An AWS CLI older than 2.13 does not know AWS_ENDPOINT_URL: give it --endpoint-url"
                                + " \"$AWS_ENDPOINT_URL\", or its calls go to AWS, which refuses the practice key.",
                        Stream.concat(SERVING.stream(), SandboxFault.PARAMETERS.stream())
                                .toList(),
                        Stream.concat(EXAMPLES.stream(), SandboxFault.EXAMPLES.stream())
                                .toList()),
                Obeyed.alsoObeyed(List.of(SandboxFault.ENDPOINT)));
        this.servers = servers;
        this.fault = new SandboxFault(settings, servers);
    }

    @Override
    Parsed read(Words words) {
        return SandboxFault.isMeant(words.texts()) ? fault.parse(words) : parser.parse(words);
    }

    @Override
    public List<Parameter> parametersOf(Words words) {
        if (SandboxFault.isMeant(words.texts())) {
            return FaultParameters.of(words.texts());
        }
        return words.isEmpty()
                ? Stream.concat(Stream.of(FaultParameters.THE_ACTION), SERVING.stream())
                        .toList()
                : SERVING;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        if (SandboxFault.isMeant(arguments.words())) {
            fault.problem(arguments, preparation.session()).ifPresent(problems::add);
            return problems;
        }
        if (!arguments.has(COMMAND) && arguments.words().contains("--")) {
            problems.add(problem("After '--' comes a command of the system.", "For example: sandbox -- aws s3 ls"));
        }
        if (arguments.has(COMMAND) && !arguments.words().contains("--")) {
            arguments.word(COMMAND).map(SandboxCommand::notUnderstood).ifPresent(problems::add);
        }
        if (arguments.has(SandboxFault.ENDPOINT)) {
            problems.add(problem(
                    "'sandbox' chooses its own address, so it does not take " + SandboxFault.ENDPOINT + ".",
                    "--port sets the port."));
        }
        arguments
                .value(PORT)
                .filter(port -> port.length() > 5 || Integer.parseInt(port) < 0 || Integer.parseInt(port) > 65535)
                .ifPresent(port ->
                        problems.add(problem("--port cannot be " + port + ".", "A port is a number from 0 to 65535.")));
        if (preparation.mode() == Preparation.Mode.INTERACTIVE) {
            problems.add(outOfPlace(
                    "'sandbox' serves the practice account until Ctrl-C, so it is for the system's shell.",
                    "Run: rds-shell sandbox"));
        }
        return problems;
    }

    private static Problem notUnderstood(Word written) {
        String word = written.text();
        String near = NearestName.nearest(word, List.of(FaultLine.FAULT, FaultLine.SWITCH))
                .map(name -> "Did you mean 'sandbox " + name + "'? ")
                .orElse("");
        return problem(
                "'sandbox " + word + "' was not understood.",
                near + "A command of the system comes after '--'.",
                written);
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        return SandboxFault.isMeant(arguments.words()) ? fault.run(arguments, execution) : serve(arguments, execution);
    }

    private Outcome serve(Arguments arguments, Execution execution) {
        int port = arguments.value(PORT).map(Integer::parseInt).orElse(0);
        try (Running running = servers.start(port)) {
            List<String> command = arguments.values(COMMAND);
            if (!command.isEmpty()) {
                warnOfOldCli(command, running.account(), execution);
                return new Outcome.Finished(servers.run(command, running.account()));
            }
            execution.console().data(String.join("\n", announcement(running.account())) + "\n");
            execution.console().notice("The sandbox runs until Ctrl-C.");
            return untilInterrupted(execution);
        }
    }

    /** An old one would send the practice key to AWS, and be refused there in words that explain nothing. */
    private static void warnOfOldCli(List<String> command, SandboxAccount account, Execution execution) {
        boolean isAwsCli = command.get(0).equals("aws") || command.get(0).endsWith("/aws");
        if (isAwsCli && !command.contains("--endpoint-url")) {
            execution.console().notice(oldCli(account));
        }
    }

    private static String oldCli(SandboxAccount account) {
        return "An AWS CLI older than 2.13 does not know AWS_ENDPOINT_URL: give it --endpoint-url "
                + account.endpoint();
    }

    private static Outcome untilInterrupted(Execution execution) {
        try {
            while (true) {
                execution.pause().sleep(LONG);
            }
        } catch (InterruptedException end) {
            return Outcome.ok();
        }
    }

    /** Lines for {@code eval}; what an older AWS CLI needs besides is a comment. */
    private static List<String> announcement(SandboxAccount account) {
        return List.of(
                "export AWS_ENDPOINT_URL=" + account.endpoint(),
                "# " + oldCli(account),
                "export AWS_ACCESS_KEY_ID=" + account.accessKeyId(),
                "export AWS_SECRET_ACCESS_KEY=" + account.secretAccessKey(),
                "export AWS_DEFAULT_REGION=" + account.region());
    }
}
