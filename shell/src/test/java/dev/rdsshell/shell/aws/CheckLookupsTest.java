package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.StartCheck;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.facts.AccountFacts;
import dev.rdsshell.shell.aws.facts.Patience;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the look-ups of a check hang together, against a practice account whose answers wait for the test. */
class CheckLookupsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");

    /** Who calls, two of exports, source, bucket, role, two of what it may, key: all that only the request is needed for. */
    private static final int AT_ONCE = 9;

    /** Owner and policy of the bucket, what lies in it, the key's policy, and three of what the caller may. */
    private static final int AFTER_THAT = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final CompletableFuture<Runnable> whenOver = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @AfterEach
    void stop() {
        never.countDown();
        sandbox.close();
    }

    @Test
    void allThatNeedsOnlyTheRequestIsAskedAtOnceAndTheRestInASecondRound() throws Exception {
        Rounds rounds = new Rounds(AT_ONCE, AFTER_THAT);
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), pause -> rounds.await());
        slow("*");

        List<Finding> findings = StartCheck.findings(facts());

        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.verdict() != Verdict.OK)
                        .toList());
        assertEquals(AT_ONCE + AFTER_THAT, rounds.calls());
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsNotProvedAndNeverBlocks() throws Exception {
        hanging("GetRole");
        FutureTask<TaskFacts> check = inBackground();
        reached.await();
        whenOver.get().run();

        assertEquals(Fact.unknown("no answer within 10 s"), check.get().role().role());
        List<Finding> findings = StartCheck.findings(check.get());
        assertEquals(
                Verdict.UNPROVED,
                findings.stream()
                        .filter(finding -> finding.condition() == Condition.ROLE_EXISTS)
                        .findFirst()
                        .map(Finding::verdict)
                        .orElseThrow());
        assertEquals(Verdict.UNPROVED, Finding.worst(findings));
    }

    @Test
    void anInterruptEndsTheCheckAtOnce() throws Exception {
        hanging("DescribeKey");
        FutureTask<TaskFacts> check = new FutureTask<>(this::facts);
        Thread caller = DaemonThreads.named(check);
        caller.start();
        reached.await();
        caller.interrupt();

        Throwable ended = assertThrows(ExecutionException.class, check::get).getCause();
        assertInstanceOf(
                Failure.Interrupted.class,
                assertInstanceOf(FailureException.class, ended).failure());
    }

    /** Lets nothing of a round be answered before all of it was asked. */
    private static final class Rounds {
        private final CountDownLatch first;
        private final CountDownLatch second;
        private final int firstSize;
        private final AtomicInteger calls = new AtomicInteger();

        Rounds(int first, int second) {
            this.first = new CountDownLatch(first);
            this.second = new CountDownLatch(second);
            this.firstSize = first;
        }

        void await() throws InterruptedException {
            CountDownLatch round = calls.incrementAndGet() <= firstSize ? first : second;
            round.countDown();
            if (!round.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a call waits for the answer of another: only " + calls + " came");
            }
        }

        int calls() {
            return calls.get();
        }
    }

    private void hanging(String operation) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), pause -> {
            reached.countDown();
            never.await();
        });
        slow(operation);
    }

    private void slow(String operation) {
        sandbox.faults().add(FaultRule.always("*", operation, new Effect.Slow(Duration.ofSeconds(1))));
    }

    private FutureTask<TaskFacts> inBackground() {
        FutureTask<TaskFacts> check = new FutureTask<>(this::facts);
        DaemonThreads.each().execute(check);
        return check;
    }

    private TaskFacts facts() {
        AwsServices services = new Fixture(Map.of(), home, Trace.off()).services();
        Patience patience = new Patience(Duration.ofSeconds(10), whenOver::complete);
        return new AccountFacts(
                        services.calls(CodePrompt.nobody()), services::exportTasks, DaemonThreads.each(), patience)
                .facts(request(), connection(), NOW);
    }

    private static ExportRequest request() {
        return new ExportRequest(
                "checked",
                "arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration",
                "acme-shop-exports",
                "",
                "arn:aws:iam::123456789012:role/shop-export",
                "alias/shop-exports",
                List.of(),
                "us-west-2");
    }

    private Connection connection() {
        return new ConnectionDraft()
                .attempts(1)
                .sandbox(new SandboxAccount(
                        sandbox.endpoint(), sandbox.accessKeyId(), sandbox.secretAccessKey(), sandbox.region()))
                .build();
    }
}
