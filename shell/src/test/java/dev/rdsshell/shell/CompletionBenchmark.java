package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsClient;

/**
 * How long a person waits for Tab, measured as a person would: keys go into a real pseudo-terminal, and the time runs until
 * the screen shows what was waited for. The account is a sandbox in this process, the shell runs in a process of its own.
 * It is no test of every build: its name keeps it out, and the README says how to run it.
 */
final class CompletionBenchmark {
    private static final String LINE = "start-export-task --source-arn ";
    private static final String CLEAR = "\025";
    private static final int WARMING = 40;
    private static final int KEYS = 400;
    private static final int MOST_KEYS = 1000;
    private static final int SERIES = 20;
    private static final int TIMES = 100;
    private static final Pattern USED = Pattern.compile("generation[^\\n]*used (\\d+)K");

    /** Own snapshots and those of AWS Backup are listed apart, at the same time. */
    private static final int LISTS = 2;

    /**
     * When a list is looked up again. The one of AWS Backup is there after a page; whoever types on while the other one is still
     * loading has it renewed each time that it is so old.
     */
    private static final Duration OLD = Duration.ofSeconds(60);

    private final AtomicInteger calls = new AtomicInteger();
    private final Path home;
    private volatile CountDownLatch further = new CountDownLatch(0);

    CompletionBenchmark(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void fromTabToTheList(int snapshots) throws IOException {
        SandboxOptions options =
                SandboxOptions.DEFAULTS.withSpeed(SandboxSpeed.INSTANT).withExtraSnapshots(snapshots);
        try (Sandbox sandbox = Sandbox.start(options, Clock.systemUTC(), delay -> answer());
                RealTerminal person = shell(sandbox)) {
            long ofBackup = pagesOfBackup(sandbox);
            long pages = pages(sandbox) + ofBackup;
            sandbox.faults().add(FaultRule.always("rds", "DescribeDBSnapshots", new Effect.Slow(Duration.ZERO)));
            person.awaitAtEnd(">").type("status\r").await("123456789012").awaitAtEnd(">");
            warm(person);
            long empty = heap(person);
            calls.set(0);
            further = new CountDownLatch(1);
            long begun = System.nanoTime();
            open(person, LINE, "loading…");
            further.countDown();
            String total = total(snapshots);
            List<Double> loading =
                    typing(person, key -> key % SERIES > 0 || (key < MOST_KEYS && isLoading(person, total)));
            awaitAll(person, total);
            int listing = calls.get();
            long renewals = Duration.ofNanos(System.nanoTime() - begun).dividedBy(OLD) * ofBackup;
            List<Double> loaded = typing(person, key -> key < KEYS);
            close(person);
            List<Double> tabs = tabs(person, total);
            long full = heap(person);
            report(snapshots, tabs, loading, loaded, full - empty);
            System.out.printf(
                    Locale.ROOT,
                    "  calls that list snapshots  %d (bound %d: %d pages, %d to renew the list of AWS Backup, which was a minute"
                            + " old meanwhile); the first rows stood there after one page%n",
                    listing,
                    pages + renewals,
                    pages,
                    renewals);
        }
    }

    /** The second page of a list waits until the first is on the screen, without which nothing goes on. */
    private void answer() throws InterruptedException {
        if (calls.incrementAndGet() > LISTS) {
            further.await();
        }
    }

    private static long pages(Sandbox sandbox) {
        try (RdsClient rds = rds(sandbox)) {
            return rds.describeDBSnapshotsPaginator().stream().count();
        }
    }

    private static long pagesOfBackup(Sandbox sandbox) {
        try (RdsClient rds = rds(sandbox)) {
            return rds.describeDBSnapshotsPaginator(query -> query.snapshotType("awsbackup")).stream()
                    .count();
        }
    }

    private static RdsClient rds(Sandbox sandbox) {
        AwsBasicCredentials keys = AwsBasicCredentials.create(sandbox.accessKeyId(), sandbox.secretAccessKey());
        return RdsClient.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.of(sandbox.region()))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
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

    /** What a process does for the first time takes longer; the second region has a few snapshots only. */
    private static void warm(RealTerminal person) {
        open(person, "start-export-task --region eu-west-1 --source-arn ", "looked up");
        typing(person, key -> key < WARMING);
        close(person);
    }

    private static void open(RealTerminal person, String line, String note) {
        person.type(line + "\t").await(note).await("DB snapshots");
    }

    private static void close(RealTerminal person) {
        person.type(CLEAR).awaitScreen("no list", screen -> !screen.contains("DB snapshots"));
    }

    /** How the last row counts them: those of the sandbox's story, between 100 and 200, are there as well. */
    private static String total(int snapshots) {
        String count = String.format(Locale.ROOT, " of %,d", snapshots + 100);
        return count.substring(0, count.length() - 2);
    }

    /** Asked when nothing is typed, but what was typed before may still be shown. */
    private static boolean isLoading(RealTerminal person, String total) {
        person.awaitScreen("how far it is", screen -> screen.contains("loading…") || screen.contains(total));
        return !person.screen().contains(total);
    }

    /** As long as the screen goes on changing. */
    private static void awaitAll(RealTerminal person, String total) {
        while (isLoading(person, total)) {
            String now = person.screen();
            person.awaitScreen("more rows", screen -> !screen.equals(now));
        }
    }

    /** Letters and their deletion in an open list, each from the key to the screen. */
    private static List<Double> typing(RealTerminal person, IntPredicate goesOn) {
        List<Double> taken = new ArrayList<>();
        while (goesOn.test(taken.size())) {
            String letter = String.valueOf((char) ('a' + taken.size() / 2 % 26));
            String typed = "--source-arn " + letter;
            taken.add(time(() -> person.type(letter).await(typed)));
            taken.add(
                    time(() -> person.type("\177").awaitScreen("the letter gone", screen -> !screen.contains(typed))));
        }
        return taken;
    }

    /** From Tab to the list, with everything in the cache. */
    private static List<Double> tabs(RealTerminal person, String total) {
        List<Double> taken = new ArrayList<>();
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

    private static void report(
            int snapshots, List<Double> tabs, List<Double> loading, List<Double> loaded, long bytes) {
        System.out.printf(
                Locale.ROOT,
                """
                %,d snapshots
                  from Tab to the list       %s; bound of the p95 %d ms
                  a key while they load      %s, %d keys
                  a key when they are there  %s
                  loading delays a key by    %.0f ms (95th percentiles); bound 16 ms
                  heap for them              %d MB; bound 100 MB for 100,000
                """,
                snapshots,
                figures(tabs),
                snapshots > 10_000 ? 100 : 50,
                figures(loading),
                loading.size(),
                figures(loaded),
                percentile(loading, 95) - percentile(loaded, 95),
                bytes / 1_000_000);
    }

    private static double percentile(List<Double> taken, int percent) {
        List<Double> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    private static String figures(List<Double> taken) {
        return String.format(
                Locale.ROOT,
                "%.0f ms (p95 %.0f, worst %.0f)",
                percentile(taken, 50),
                percentile(taken, 95),
                percentile(taken, 100));
    }
}
