package dev.rdsshell.shell.benchmark;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How quickly the shell starts, against the AWS CLI in the same run. {@code scripts/benchmark} runs it and says how; the
 * README holds its last figures.
 */
class StartBenchmark {
    private static final Path AWS = Path.of("/usr/bin/aws");
    private static final int COLUMNS = 120;
    private static final int ROWS = 40;
    private static final int SCRIPT_LINES = 200;
    private static final List<String> DESCRIBE = List.of("describe-export-tasks", "--max-items", "5");

    private final int rounds = Integer.getInteger("benchmark.rounds", 10);
    private final Path launcher =
            Path.of("..", "scripts", "rds-shell").toAbsolutePath().normalize();
    private final AtomicInteger exports = new AtomicInteger();

    @TempDir
    private Path home;

    @Test
    void startsInTurns() throws IOException, InterruptedException {
        try (SandboxServer sandbox = new SandboxServer(shell("RDS Shell", Map.of(), ""))) {
            List<Program> shells = shells(sandbox);
            for (Program shell : shells) {
                makeArchive(shell);
            }
            List<Program> all = new ArrayList<>(shells);
            boolean beside = Files.isExecutable(AWS);
            if (beside) {
                all.add(aws(sandbox));
            }
            report(all, shells, beside);
        }
    }

    private void report(List<Program> all, List<Program> shells, boolean beside)
            throws IOException, InterruptedException {
        say(machine());
        say(header(all, shells, beside));
        row(beside, compare("--version", all, program -> program.run(List.of("--version"))));
        row(beside, compare("help", all, program -> program.run(List.of("help"))));
        row(beside, compare("describe-export-tasks", all, program -> program.run(operation(program, DESCRIBE))));
        row(beside, compare("start-export-task", all, program -> program.run(operation(program, start()))));
        row(beside, compare("first prompt", all, this::firstPrompt));
        row(beside, compare("first entry screen", all, this::firstEntry));
        row(beside, compare("key to menu, first", all, this::keyToFirstMenu));
        row(beside, compare("key to menu, warm", all, this::keyToMenu));
        row(beside, Comparison.of(SCRIPT_LINES + " lines", 1, all, this::manyLines));
        say("");
        for (Program shell : shells) {
            say(String.format(Locale.ROOT, "%-28s%10.0f MB", "resident, " + shell.name(), resident(shell)));
        }
        say(String.format(Locale.ROOT, "%-28s%10.1f MB", "download", download()));
    }

    private Comparison compare(String what, List<Program> programs, ToDoubleFunction<Program> measure) {
        return Comparison.of(what, rounds, programs, measure);
    }

    private static void row(boolean withRatio, Comparison comparison) {
        say(comparison.row(withRatio));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s; medians of %d rounds in milliseconds",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                rounds);
    }

    private static String header(List<Program> all, List<Program> shells, boolean beside) {
        StringBuilder header = new StringBuilder(" ".repeat(28));
        all.forEach(program -> header.append(String.format(Locale.ROOT, "%10s", program.name())));
        if (beside) {
            shells.forEach(shell -> header.append(String.format(Locale.ROOT, "%10s", "ratio")));
        }
        return header.toString();
    }

    /** One for each JDK that is asked for, or with the JDK that the launcher finds. */
    private List<Program> shells(SandboxServer sandbox) {
        return Stream.of(System.getProperty("benchmark.jdks", "").split(":", -1))
                .map(jdk -> shell(jdk.isEmpty() ? "RDS Shell" : nameOf(Path.of(jdk)), sandbox.variables(), jdk))
                .toList();
    }

    private static String nameOf(Path jdk) {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^[^0-9]*([0-9]+).*$", "JDK $1"))
                    .findFirst()
                    .orElse(String.valueOf(jdk.getFileName()));
        } catch (IOException unreadable) {
            return String.valueOf(jdk.getFileName());
        }
    }

    private Program shell(String name, Map<String, String> variables, String jdk) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HOME", home.toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        if (!jdk.isEmpty()) {
            environment.put("RDS_SHELL_JAVA_HOME", jdk);
        }
        return new Program(name, List.of(launcher.toString()), environment);
    }

    private Program aws(SandboxServer sandbox) {
        Map<String, String> environment = new HashMap<>(sandbox.variables());
        environment.put("HOME", home.toString());
        environment.put("AWS_PAGER", "");
        environment.put("PAGER", "cat");
        return new Program("AWS CLI", List.of(AWS.toString(), "--endpoint-url", sandbox.endpoint()), environment);
    }

    private static boolean isAws(Program program) {
        return program.words().get(0).equals(AWS.toString());
    }

    private static List<String> operation(Program program, List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (isAws(program)) {
            all.add(0, "rds");
        }
        return all;
    }

    private List<String> start() {
        return List.of(
                "start-export-task",
                "--export-task-identifier",
                "measured-" + exports.incrementAndGet(),
                "--source-arn",
                "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test",
                "--s3-bucket-name",
                "amzn-s3-demo-bucket",
                "--iam-role-arn",
                "arn:aws:iam::123456789012:role/service-role/ExportRole",
                "--kms-key-id",
                "arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff");
    }

    /** The start-up archive for these jars and this JDK, made now where it is missing. */
    private static void makeArchive(Program shell) throws IOException, InterruptedException {
        ProcessBuilder launcher = shell.process(List.of());
        launcher.environment().put("RDS_SHELL_STARTUP_ARCHIVE", "make");
        Process made = launcher.inheritIO().start();
        if (made.waitFor() != 0) {
            say("Without a start-up archive for " + shell.name() + ".");
        }
    }

    /** From the start of the process to a prompt that takes keys. */
    private double firstPrompt(Program program) {
        long before = System.nanoTime();
        List<String> arguments = isAws(program) ? List.of("--cli-auto-prompt") : List.of();
        try (RealTerminal terminal = program.at(COLUMNS, ROWS, arguments)) {
            terminal.await(isAws(program) ? "> aws" : "us-west-2>");
            return (System.nanoTime() - before) / 1e6;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** From the start of the process to the options of {@code start-export-task}. */
    private double firstEntry(Program program) {
        long before = System.nanoTime();
        List<String> arguments = operation(program, List.of("start-export-task", "--cli-auto-prompt"));
        try (RealTerminal terminal = program.at(COLUMNS, ROWS, arguments)) {
            terminal.await("--export-task-identifier");
            return (System.nanoTime() - before) / 1e6;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * From the key that asks for them to the options of the operation, which nobody has seen yet in this process. The AWS CLI
     * shows them for the blank behind the operation, after its services and operations for the words before.
     */
    private double keyToFirstMenu(Program program) {
        boolean aws = isAws(program);
        try (RealTerminal terminal = prompting(program)) {
            String line = aws ? "rds start-export-task" : "start-export-task --";
            terminal.type(line).await(line);
            // Our row below the line names the required ones before any menu.
            String option = aws ? "--s3-bucket-name" : "--s3-prefix";
            long before = System.nanoTime();
            terminal.type(aws ? " " : "\t").await(option);
            return (System.nanoTime() - before) / 1e6;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same for a menu that was there before: the AWS CLI has it open and narrows it, ours opens it once more. */
    private double keyToMenu(Program program) {
        boolean aws = isAws(program);
        try (RealTerminal terminal = prompting(program)) {
            String line = aws ? "rds start-export-task --s3" : "start-export-task --s3";
            terminal.type(line);
            if (!aws) {
                terminal.await(line).type("\t").await("--s3-prefix");
                terminal.type("\003").awaitScreen("a new line", screen -> screen.endsWith("us-west-2>"));
                terminal.type(line).awaitScreen("it again", screen -> screen.indexOf(line) < screen.lastIndexOf(line));
            } else {
                terminal.await("--s3-prefix");
            }
            long before = System.nanoTime();
            terminal.type(aws ? "-p" : "\t")
                    .awaitScreen(
                            "the menu",
                            screen -> aws
                                    ? screen.contains("--s3-p") && !screen.contains("--s3-bucket-name")
                                    : screen.contains("--s3-prefix"));
            return (System.nanoTime() - before) / 1e6;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RealTerminal prompting(Program program) throws IOException {
        boolean aws = isAws(program);
        return program.at(COLUMNS, ROWS, aws ? List.of("--cli-auto-prompt") : List.of())
                .await(aws ? "> aws" : "us-west-2>");
    }

    /** One script for the shell, and as many processes for a program that has no scripts. */
    private double manyLines(Program program) {
        if (isAws(program)) {
            long before = System.nanoTime();
            for (int line = 0; line < SCRIPT_LINES; line++) {
                program.run(operation(program, DESCRIBE));
            }
            return (System.nanoTime() - before) / 1e6;
        }
        try {
            Path script = home.resolve("many.rdsh");
            Files.write(script, Collections.nCopies(SCRIPT_LINES, String.join(" ", DESCRIBE)));
            return program.run(List.of("run", script.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The megabytes of a session that waits at its prompt. */
    private static double resident(Program shell) throws IOException, InterruptedException {
        try (RealTerminal terminal = shell.at(COLUMNS, ROWS, List.of())) {
            terminal.await("123456789012 us-west-2>");
            // What loads behind the prompt counts as well.
            TimeUnit.SECONDS.sleep(3);
            Process asked =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(java(terminal.process()))).start();
            return Double.parseDouble(
                            new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                    / 1024;
        }
    }

    /** setsid and the launcher give way to the JVM, in place or as a child. */
    private static long java(ProcessHandle process) {
        return process.descendants()
                .map(ProcessHandle::pid)
                .reduce((first, last) -> last)
                .orElse(process.pid());
    }

    private double download() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path archive = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
            return Files.size(archive) / 1048576.0;
        }
    }
}
