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
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.BoardView;
import dev.rdsshell.shell.watch.Place;
import dev.rdsshell.shell.watch.Poller;
import dev.rdsshell.shell.watch.Rhythm;
import dev.rdsshell.shell.watch.Scene;
import dev.rdsshell.shell.watch.Scope;
import dev.rdsshell.shell.watch.Site;
import dev.rdsshell.shell.watch.Step;
import dev.rdsshell.shell.watch.Watch;
import java.lang.management.ManagementFactory;
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
 * A thousand running exports, watched for a simulated day on the sandbox. Run by hand, as the README says: what it measures
 * depends on the machine.
 *
 * <pre>
 *   calls a poll   10 at most
 *   redraw         2.0 ms in the middle
 *   heap           15.6 MB after one hour, 15.7 MB after 24: 0.1 MB more
 * </pre>
 */
class WatchBenchmark {
    private static final int EXPORTS = 1000;
    private static final Duration DAY = Duration.ofHours(24);

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
            report(watch(services.exportTasks(new Counting(plain), connection)));
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

    private Measured watch(ExportTasks exports) {
        Measured measured = new Measured();
        Watch.Terms terms = new Watch.Terms(Optional.of(DAY), false, "watch-progress", (sight, audience) -> 0);
        List<Site> here = List.of(new Site(Place.HERE, new Poller(exports, time)));
        new Watch(here, new Rhythm(Optional.empty(), new Random(7)::nextDouble), time, Runnable::run, measured, terms)
                .run(new Scope.Listed(Optional.empty(), false));
        return measured;
    }

    private void report(Measured measured) {
        List<Long> redraws = measured.redraws.stream().sorted().toList();
        double middle = redraws.get(redraws.size() / 2) / 1e6;
        double slow = redraws.get(redraws.size() * 99 / 100) / 1e6;
        double more = measured.heapAtLast - measured.heapAfterHour;
        String figures = String.format(
                Locale.ROOT,
                "%d exports, %d polls%ncalls a poll   %d at most%nredraw         %.1f ms in the middle, 99 of 100 below %.1f ms%n"
                        + "heap           %.1f MB after one hour, %.1f MB after 24: %.1f MB more%n",
                measured.exports,
                measured.polls,
                measured.mostCalls,
                middle,
                slow,
                measured.heapAfterHour,
                measured.heapAtLast,
                more);
        System.out.print(figures);
        assertTrue(measured.exports >= EXPORTS && measured.mostCalls <= 10 && slow < 50 && more <= 5, figures);
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

    /** Looks at every board there would be. */
    private final class Measured implements Audience {
        private final List<Long> redraws = new ArrayList<>();
        private int exports;
        private int polls;
        private int mostCalls;
        private double heapAfterHour;
        private double heapAtLast;

        @Override
        public void show(Step step, Scene scene) {
            polls++;
            exports = scene.sights().size();
            mostCalls = Math.max(mostCalls, calls.getAndSet(0));
            long begin = System.nanoTime();
            BoardView.Board board =
                    BoardView.draw(scene, new BoardView.Frame(120, 40, time.instant(), time.getZone(), true));
            redraws.add(System.nanoTime() - begin);
            assertTrue(board.lines().stream().mapToInt(StyledLine::width).max().orElse(0) <= 120);
        }

        @Override
        public Wish await(Duration duration, Scene scene) {
            time.move(duration);
            if (heapAfterHour == 0 && running(scene).compareTo(Duration.ofHours(1)) >= 0) {
                heapAfterHour = heap();
            }
            return Wish.GO_ON;
        }

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
            return false;
        }

        @Override
        public void close(Scene scene) {
            heapAtLast = heap();
        }

        @Override
        public void say(String message) {}
    }
}
