package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a person waits for Tab, measured as a person would: keys go into a real pseudo-terminal, and the time runs until
 * the screen shows what was waited for. The account is a sandbox in this process, the shell runs in a process of its own.
 * It is no test of every build: its name keeps it out, and the README says how to run it.
 */
final class CompletionBenchmark {
    private static final String LINE = "start-export-task --source-arn ";
    private static final String CLEAR = "\025";
    private static final int WARMING = 20;
    private static final int TIMES = 100;
    private static final Pattern USED = Pattern.compile("generation[^\\n]*used (\\d+)K");

    private final Path home;

    CompletionBenchmark(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void fromTabToTheList(int snapshots) throws IOException {
        SandboxOptions options =
                SandboxOptions.DEFAULTS.withSpeed(SandboxSpeed.INSTANT).withExtraSnapshots(snapshots);
        Clock clock = Clock.systemUTC();
        try (Sandbox sandbox = Sandbox.start(options, clock, duration -> {});
                RealTerminal person = shell(sandbox)) {
            person.awaitAtEnd(">").type("status\r").await("123456789012").awaitAtEnd(">");
            long empty = heap(person);
            List<Double> typing = typingWhileLoading(person);
            List<Double> tabs = tabs(person, snapshots);
            long full = heap(person);
            report(snapshots, tabs, typing, full - empty);
        }
    }

    private RealTerminal shell(Sandbox sandbox) {
        ShellProgram program = new ShellProgram(home);
        return program.helping(120, 40)
                .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
                .with("AWS_ACCESS_KEY_ID", sandbox.accessKeyId())
                .with("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey())
                .with("AWS_DEFAULT_REGION", sandbox.region())
                .start(program.command());
    }

    /** Letters and their deletion, from the first Tab on until everything is there. */
    private static List<Double> typingWhileLoading(RealTerminal person) {
        List<Double> taken = new ArrayList<>();
        person.type(LINE + "\t").await("loading…").await("type to narrow");
        for (int key = 0; person.screen().contains("loading…") || key < WARMING; key++) {
            String letter = String.valueOf((char) ('a' + key % 26));
            taken.add(time(() -> person.type(letter).await(LINE + letter)));
            taken.add(time(() ->
                    person.type("\177").awaitScreen("the letter gone", screen -> !screen.contains(LINE + letter))));
        }
        person.type(CLEAR).awaitScreen("no list", screen -> !screen.contains("type to narrow"));
        return taken.subList(Math.min(4, taken.size()), taken.size());
    }

    /** From Tab to the list, with everything in the cache. */
    private static List<Double> tabs(RealTerminal person, int snapshots) {
        List<Double> taken = new ArrayList<>();
        String total = String.format(Locale.ROOT, " of %,d", snapshots).substring(0, 6);
        for (int tab = 0; tab < WARMING + TIMES; tab++) {
            person.type(LINE).await(LINE.strip());
            double milliseconds = time(() -> person.type("\t").await(total));
            person.type(CLEAR).awaitScreen("no list", screen -> !screen.contains(total));
            if (tab >= WARMING) {
                taken.add(milliseconds);
            }
        }
        return taken;
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Bytes that are in use after a collection. */
    private static long heap(RealTerminal person) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Stream.concat(Stream.of(person.process()), person.process().descendants())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .map(process -> Long.toString(process.pid()))
                .findFirst()
                .orElseThrow();
        output(jcmd, pid, "GC.run");
        return USED.matcher(output(jcmd, pid, "GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)) * 1024)
                .sum();
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void report(int snapshots, List<Double> tabs, List<Double> typing, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "%,d snapshots: Tab to list %s; a key while loading %s; %d MB more heap%n",
                snapshots,
                figures(tabs),
                figures(typing),
                bytes / 1_000_000);
    }

    private static String figures(List<Double> taken) {
        List<Double> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        double middle = sorted.get(sorted.size() / 2);
        double late = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        return String.format(
                Locale.ROOT, "%.0f ms (p95 %.0f, worst %.0f)", middle, late, sorted.get(sorted.size() - 1));
    }
}
