package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.shell.aws.AwsServices;
import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.StreamConsole;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.BoardActions;
import dev.rdsshell.shell.watch.BoardAudience;
import dev.rdsshell.shell.watch.Place;
import dev.rdsshell.shell.watch.Poller;
import dev.rdsshell.shell.watch.Rhythm;
import dev.rdsshell.shell.watch.Scene;
import dev.rdsshell.shell.watch.Scope;
import dev.rdsshell.shell.watch.Sight;
import dev.rdsshell.shell.watch.Site;
import dev.rdsshell.shell.watch.Step;
import dev.rdsshell.shell.watch.Watch;
import dev.rdsshell.shell.watch.WatchTime;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rds.RdsClient;

/**
 * A thousand running exports, watched for a simulated day on the sandbox, with one fault of every kind an hour. Run by hand,
 * as the README says: what it measures depends on the machine. The board is 120x40, and every hour its rows are sorted otherwise, by the key for that.
 * {@code -Dwatch.hours=3} makes the day shorter; below 2 there is nothing to compare the heap with.
 */
class WatchBenchmark {
    private static final int EXPORTS = 1000;
    private static final Duration DAY = Duration.ofHours(Math.max(2, Integer.getInteger("watch.hours", 24)));

    /** Redraws before the just-in-time compiler has seen the code often enough. */
    private static final int WARM_UP = 20;

    private final TestTime time = new TestTime("2026-11-22T01:30:00Z");
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "benchmark-worker");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aThousandRunningExportsForADay(@TempDir Path home) throws Exception {
        SandboxOptions options = SandboxOptions.DEFAULTS.withLimitLifted().withExtraSnapshots(EXPORTS);
        try (Sandbox sandbox = Sandbox.start(options, time, time::move)) {
            Map<String, String> variables = Map.of(
                    "AWS_ENDPOINT_URL", sandbox.endpoint().toString(),
                    "AWS_ACCESS_KEY_ID", sandbox.accessKeyId(),
                    "AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey(),
                    "AWS_REGION", sandbox.region(),
                    "AWS_EC2_METADATA_DISABLED", "true");
            Environment environment = new Environment(variables, home, home);
            Connection connection = new SettingsResolver(
                            environment, Settings.none(), (typed, known) -> Optional.empty())
                    .resolve(GlobalOptions.none(), Session.clean())
                    .connection();
            Transport transport = new Transport(environment, time::move, new Random(7), Trace.off(), time, "1");
            AwsServices services = new AwsServices(environment, transport, time, workers);
            ServiceCalls plain = services.calls(CodePrompt.nobody());
            startAll(sandbox, plain, connection);
            report(watch(services.exportTasks(new Counting(plain), connection), new HourlyFaults(sandbox)));
        }
    }

    private static void startAll(Sandbox sandbox, ServiceCalls plain, Connection connection) {
        for (int i = 1; i <= EXPORTS; i++) {
            String snapshot = String.format(Locale.ROOT, "shop-extra-%05d", i);
            String identifier = "export-" + i;
            sandbox.faults().script(identifier, new Ending.Stalls(i % 90));
            plain.call(connection, "StartExportTask", clients -> clients.rds()
                    .startExportTask(start -> start.exportTaskIdentifier(identifier)
                            .sourceArn("arn:aws:rds:us-west-2:123456789012:snapshot:" + snapshot)
                            .s3BucketName("amzn-s3-demo-bucket")
                            .iamRoleArn("arn:aws:iam::123456789012:role/service-role/ExportRole")
                            .kmsKeyId("arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff")));
        }
    }

    private Measured watch(ExportTasks exports, HourlyFaults faults) {
        Measured measured = new Measured(faults);
        Watch.Terms terms =
                new Watch.Terms(Optional.of(DAY), false, "watch-progress", dev.rdsshell.shell.watch.Ending.NONE);
        List<Site> here = List.of(new Site(Place.HERE, new Poller(exports, time)));
        new Watch(
                        here,
                        new Rhythm(Optional.empty(), new Random(7)::nextDouble),
                        watchTime(),
                        Runnable::run,
                        measured,
                        terms)
                .run(new Scope.Listed(Optional.empty(), false));
        return measured;
    }

    private WatchTime watchTime() {
        return new WatchTime(time, time::uptime);
    }

    private void report(Measured measured) {
        List<Double> warm = warm(measured.redraws);
        List<Double> processor = warm(measured.processor);
        double slow = processor.get(processor.size() - 1);
        double more = measured.heapAtLast - measured.heapAfterHour;
        String figures = String.format(
                Locale.ROOT,
                "%d exports, %d polls%ncalls a poll   %d at most (bound: 10)%n"
                        + "redraw         slowest %.1f ms of the processor (bound: 50 ms)%n"
                        + "…clock         first %.1f ms; then %.1f ms in the middle, 99 of 100 below %.1f ms, slowest %.1f ms%n"
                        + "…processor     first %.1f ms; then %.1f ms in the middle, 99 of 100 below %.1f ms, slowest %.1f ms%n"
                        + "heap           %.1f MB after one hour, %.1f MB after %d: %.1f MB more (bound: 5 MB)%n"
                        + "states         %d told amid %d faults (%d noted): %d lost, %d twice (bounds: 0, 0)%n",
                measured.exports,
                measured.polls,
                measured.mostCalls,
                slow,
                measured.redraws.get(0) / 1e6,
                warm.get(warm.size() / 2),
                warm.get(warm.size() * 99 / 100),
                warm.get(warm.size() - 1),
                measured.processor.get(0) / 1e6,
                processor.get(processor.size() / 2),
                processor.get(processor.size() * 99 / 100),
                processor.get(processor.size() - 1),
                measured.heapAfterHour,
                measured.heapAtLast,
                DAY.toHours(),
                more,
                measured.told.count(),
                measured.faults.count(),
                measured.told.troubles(),
                measured.lost,
                measured.told.twice());
        System.out.print(figures);
        assertTrue(measured.exports >= EXPORTS && measured.mostCalls <= 10 && slow < 50 && more <= 5, figures);
        assertTrue(measured.lost == 0 && measured.told.twice() == 0, figures);
    }

    /** In milliseconds, the quickest first. */
    private static List<Double> warm(List<Long> nanoseconds) {
        return nanoseconds.stream()
                .skip(WARM_UP)
                .map(each -> each / 1e6)
                .sorted()
                .toList();
    }

    /** Counts every call of RDS. */
    private final class Counting implements ServiceCalls {
        private final ServiceCalls plain;

        Counting(ServiceCalls plain) {
            this.plain = plain;
        }

        @Override
        public <T> CallResult<T> attempt(Connection connection, String operation, Function<AccountClients, T> call) {
            return plain.attempt(connection, operation, clients -> call.apply(counted(clients)));
        }

        private AccountClients counted(AccountClients clients) {
            return proxy(AccountClients.class, clients, method -> {});
        }

        private <T> T proxy(Class<T> type, Object target, Consumer<Method> seen) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                        seen.accept(method);
                        Object answer = method.invoke(target, given);
                        return answer instanceof RdsClient
                                ? proxy(RdsClient.class, answer, any -> calls.incrementAndGet())
                                : answer;
                    }));
        }
    }

    /** The board of a person at a terminal, and how long each redraw takes. */
    private final class Measured implements Audience, Screen {
        private final Audience board = new BoardAudience(nobody(), this, () -> this, watchTime(), new NoActions());
        private final List<Long> redraws = new ArrayList<>();
        /** Without what other programs take of the machine meanwhile. */
        private final List<Long> processor = new ArrayList<>();

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final ToldChanges told = new ToldChanges();
        private final HourlyFaults faults;
        private long lost;
        private int exports;
        private int polls;
        private int mostCalls;
        private double heapAfterHour;
        private double heapAtLast;
        private int sorted;
        private Optional<Key> key = Optional.empty();

        Measured(HourlyFaults faults) {
            this.faults = faults;
        }

        @Override
        public void show(Step step, Scene scene) {
            polls++;
            told.take(step);
            exports = scene.sights().size();
            mostCalls = Math.max(mostCalls, calls.getAndSet(0));
            long begin = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            board.show(step, scene);
            processor.add(threads.getCurrentThreadCpuTime() - worked);
            redraws.add(System.nanoTime() - begin);
        }

        @Override
        public void paint(List<StyledLine> lines) {
            assertTrue(lines.size() <= rows());
            assertTrue(lines.stream().allMatch(line -> line.width() <= columns()));
        }

        @Override
        public Wish await(Duration duration, Scene scene) throws InterruptedException {
            if (running(scene).toHours() > sorted) {
                sorted++;
                key = Optional.of(new Key("s"));
                board.await(Duration.ZERO, scene);
            }
            faults.after(running(scene));
            time.move(duration);
            if (heapAfterHour == 0 && running(scene).compareTo(Duration.ofHours(1)) >= 0) {
                heapAfterHour = heap();
            }
            // At the same place: with an answer in hand, as at the end, there is more.
            if (heapAtLast == 0 && running(scene).compareTo(DAY.minusMinutes(5)) >= 0) {
                heapAtLast = heap();
            }
            return Wish.GO_ON;
        }

        @Override
        public Optional<Key> awaitKey(Duration atMost) {
            Optional<Key> pressed = key;
            key = Optional.empty();
            return pressed;
        }

        @Override
        public int columns() {
            return 120;
        }

        @Override
        public int rows() {
            return 40;
        }

        @Override
        public void close() {}

        private Duration running(Scene scene) {
            return Duration.between(scene.places().get(0).began(), time.instant());
        }

        private double heap() {
            for (int i = 0; i < 5; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        }

        @Override
        public boolean canLogIn() {
            return true;
        }

        @Override
        public void close(Scene scene) {
            lost = told.lost(scene);
        }

        @Override
        public void say(String message) {}
    }

    private static Console nobody() {
        return new StreamConsole(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Capabilities.none());
    }

    /** Its person only sorts. */
    private static final class NoActions implements BoardActions {
        @Override
        public boolean asksBeforeCancel(Sight.Key export) {
            return false;
        }

        @Override
        public void cancel(Sight.Key export) {}

        @Override
        public void unlock() {}
    }
}
