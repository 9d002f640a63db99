package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a check takes in an account that needs its time for every answer: as a command, and before a start at the prompt,
 * where one waits for the question. The account is a sandbox in this process with 500 snapshots more than its story; of
 * roles, buckets and keys a check asks for the one that is named, so that it does not matter how many there are. It is no
 * test of every build: its name keeps it out, and the README says how to run it.
 */
final class CheckBenchmark {
    private static final int TIMES = 15;
    private static final int SNAPSHOTS = 500;
    private static final String LINE = "start-export-task --export-task-identifier checked"
            + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration"
            + " --iam-role-arn arn:aws:iam::123456789012:role/shop-export"
            + " --kms-key-id alias/shop-exports --s3-bucket-name ";
    private static final String WELL = LINE + "acme-shop-exports";
    private static final String IN_ANOTHER_REGION = LINE + "acme-shop-exports-eu";

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Path home;

    CheckBenchmark(@TempDir Path home) {
        this.home = home;
    }

    /** @param from nanoseconds, when the question came; {@code to} when it was answered */
    private record Call(long from, long to) {}

    /**
     * One check.
     *
     * @param rounds the most calls of which each began when the one before was answered
     * @param asking milliseconds from the first question to the last answer
     * @param whole milliseconds as a person waits
     */
    private record Check(int calls, int rounds, double asking, double whole) {}

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 200})
    void whileEachAnswerTakes(int milliseconds) throws IOException, InterruptedException {
        SandboxOptions options = SandboxOptions.DEFAULTS.withExtraSnapshots(SNAPSHOTS);
        try (Sandbox sandbox = Sandbox.start(options, Clock.systemUTC(), this::answerLate)) {
            sandbox.faults().add(FaultRule.always("*", "*", new Effect.Slow(Duration.ofMillis(milliseconds))));
            System.out.printf(Locale.ROOT, "each answer takes %d ms%n", milliseconds);
            report("check as a command", commands(sandbox));
            report("before a start at the prompt", questions(sandbox));
        }
    }

    private void answerLate(Duration delay) throws InterruptedException {
        long from = System.nanoTime();
        Thread.sleep(delay.toMillis());
        calls.add(new Call(from, System.nanoTime()));
    }

    private List<Check> commands(Sandbox sandbox) throws IOException, InterruptedException {
        List<Check> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long before = System.nanoTime();
            run(sandbox, ("check " + WELL).split(" ", -1));
            taken.add(since(before));
        }
        return taken;
    }

    private void run(Sandbox sandbox, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(new ShellProgram(home).command(arguments))
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        program.environment().putAll(variables(sandbox));
        int code = program.start().waitFor();
        if (code != 0) {
            throw new AssertionError("the check ended with " + code);
        }
    }

    /** The first one of a session also makes its clients. */
    private List<Check> questions(Sandbox sandbox) throws IOException {
        List<Check> taken = new ArrayList<>();
        try (RealTerminal person = session(sandbox)) {
            person.awaitAtEnd(">");
            for (int time = 0; time < TIMES; time++) {
                person.type(IN_ANOTHER_REGION).await("acme-shop-exports-eu");
                calls.clear();
                long before = System.nanoTime();
                person.type("\r").await("Start it all the same?");
                taken.add(since(before));
                person.type("n\r").await("Nothing was started.").awaitAtEnd(">");
                person.type("clear\r").awaitScreen("a clear screen", screen -> !screen.contains("Nothing"));
            }
        }
        return taken;
    }

    private RealTerminal session(Sandbox sandbox) {
        ShellProgram program = new ShellProgram(home);
        RealTerminal.Setup setup = program.at(120, 40);
        for (Map.Entry<String, String> variable : variables(sandbox).entrySet()) {
            setup = setup.with(variable.getKey(), variable.getValue());
        }
        return setup.start(program.command());
    }

    private Map<String, String> variables(Sandbox sandbox) {
        return Map.of(
                "HOME", home.toString(),
                "AWS_ENDPOINT_URL", sandbox.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", sandbox.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey(),
                "AWS_DEFAULT_REGION", sandbox.region(),
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    private Check since(long before) {
        double whole = (System.nanoTime() - before) / 1e6;
        List<Call> all =
                calls.stream().sorted(Comparator.comparingLong(Call::to)).toList();
        calls.clear();
        long first = all.stream().mapToLong(Call::from).min().orElse(before);
        long last = all.stream().mapToLong(Call::to).max().orElse(before);
        return new Check(all.size(), rounds(all), (last - first) / 1e6, whole);
    }

    /** @param ended in the order of their answers */
    private static int rounds(List<Call> ended) {
        int rounds = 0;
        long answered = Long.MIN_VALUE;
        for (Call call : ended) {
            if (call.from() > answered) {
                rounds++;
                answered = call.to();
            }
        }
        return rounds;
    }

    private static void report(String what, List<Check> taken) {
        System.out.printf(
                Locale.ROOT,
                "  %-30s %d calls in %d rounds; asking %s; the whole %s; bound 2000 ms%n",
                what,
                middle(taken.stream().map(Check::calls).toList()),
                middle(taken.stream().map(Check::rounds).toList()),
                figures(taken.stream().map(Check::asking).toList()),
                figures(taken.stream().map(Check::whole).toList()));
    }

    private static String figures(List<Double> taken) {
        return String.format(Locale.ROOT, "%.0f ms (worst %.0f)", middle(taken), Collections.max(taken));
    }

    private static <T extends Comparable<T>> T middle(List<T> taken) {
        return taken.stream().sorted().toList().get(taken.size() / 2);
    }
}
