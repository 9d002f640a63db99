package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.terminal.RehearsedTerminal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Does once what people do first, so that the JVM can keep the classes of it in a start-up archive
 * (docs/decisions/0006-start-up-archive.md). The launcher starts it around a practice account in another process, with
 * nothing but that and a HOME of its own in the environment, and throws away what it prints.
 *
 * <p>What is rare stays out on purpose: the JVM takes up every class of an archive at every start, whether it is needed or
 * not, some hundredth of a millisecond for each.
 */
final class Training {
    /** The system property that asks for it. */
    static final String PROPERTY = "dev.rdsshell.training";

    /** A training that hangs must not stay; it takes seconds. */
    private static final long PATIENCE_SECONDS = 120;

    private static final String START = "start-export-task --export-task-identifier training"
            + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"
            + " --s3-bucket-name amzn-s3-demo-bucket"
            + " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole"
            + " --kms-key-id arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--version"),
            List.of("help"),
            List.of("help", "start-export-task"),
            List.of(START.split(" ")),
            List.of("describe-export-tasks"),
            List.of("describe-export-tasks", "--output", "table"),
            List.of("describe-export-tasks", "--output", "yaml"),
            List.of("describe-export-tasks", "--output", "text", "--query", "ExportTasks[].[Status,SourceArn]"),
            List.of("describe-export-tasks", "--export-task-identifier", "nobody-knows-it"),
            List.of("sts", "get-caller-identity"),
            List.of("cancel-export-tsk"),
            List.of("-c", "set NAME = value; watch-progress training; status"));

    private static final String KEYS = "help\r"
            + "desc\t\u0015describe-export-tasks --outp\t table\r"
            + "status\r"
            + "watch-progress --out\t\u0015cancel-export-tsk\r"
            + "exit\r";

    private static final Capabilities SOMEBODY = new Capabilities(true, true, true, 100, 30, true);

    private final Host host;

    /** @param host without a terminal; the home in its environment is for this training alone */
    Training(Host host) {
        this.host = host;
    }

    static boolean isWanted() {
        return System.getProperty(PROPERTY) != null;
    }

    /** Gives the exit code of the process: 0 when all of it was done. */
    int run() {
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        Program atNoTerminal = new Program(host);
        COMMANDS.forEach(atNoTerminal::run);
        return new Program(atTerminal()).run(List.of());
    }

    private Host atTerminal() {
        return new Host(
                host.environment(),
                host.input(),
                host.data(),
                host.notices(),
                color -> SOMEBODY,
                () -> RehearsedTerminal.typing(KEYS),
                host.time());
    }
}
