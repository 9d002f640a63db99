package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.FaultReader;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.session.SandboxAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;

/** Calls to our own practice account while it misbehaves, each with the failure that it becomes. */
class SandboxCallsTest {
    private static final StartExportTaskRequest START = StartExportTaskRequest.builder()
            .exportTaskIdentifier("my-export")
            .sourceArn("arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
            .s3BucketName("amzn-s3-demo-bucket")
            .iamRoleArn("arn:aws:iam::123456789012:role/service-role/ExportRole")
            .kmsKeyId("arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff")
            .build();

    /** A slow answer has begun; its end is not waited for. */
    private final CountDownLatch slow = new CountDownLatch(1);

    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), pause -> {
            slow.countDown();
            never.await();
        });
    }

    @AfterEach
    void stop() {
        never.countDown();
        sandbox.close();
    }

    @Test
    void theAccountsOwnKeysOpenItWhateverTheEnvironmentHolds() {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", "AKIDOTHER", "AWS_SECRET_ACCESS_KEY", "other", "HTTP_PROXY", "http://127.0.0.1:9");
        Fixture room = new Fixture(environment, home, Trace.off());

        assertEquals(
                "123456789012",
                room.services().identities().get(connection(), room.calls()).account());
    }

    @Test
    void throttlingPassesAfterAPause() {
        fault("{\"operation\":\"DescribeExportTasks\",\"times\":2,\"effect\":\"throttling\"}");
        Fixture room = new Fixture(Map.of(), home, Trace.off());

        room.calls()
                .attempt(connection(), "DescribeExportTasks", aws -> aws.rds().describeExportTasks(request -> {}))
                .orThrow();

        assertEquals(2, room.pauses.size());
    }

    @Test
    void anExpiredTokenIsTheServicesErrorWithAdvice() {
        fault("{\"effect\":\"expired-token\"}");

        Failure failure = describe().failure();

        assertEquals(Optional.of("ExpiredToken"), failure.code());
        assertEquals(254, failure.exitCode());
        assertTrue(failure.advice().startsWith("Renew the keys"), failure.advice());
    }

    @Test
    void whoMayNotIsToldSoAtOnce() {
        fault("{\"effect\":\"access-denied\"}");

        CallResult.Failed<?> failed = describe();

        assertEquals(Optional.of("AccessDenied"), failed.failure().code());
        assertEquals(1, failed.attempts());
        assertFalse(failed.mayHaveTakenEffect());
    }

    @Test
    void aStartWhoseConnectionDropsAfterwardsEndsInARefusalThatLeavesADoubt() {
        fault("{\"operation\":\"StartExportTask\",\"times\":1,\"effect\":\"drop-after\"}");

        CallResult.Failed<?> failed = failed("StartExportTask", aws -> aws.rds().startExportTask(START));

        assertTrue(
                failed.failure().code().orElse("").startsWith("ExportTaskAlreadyExists"),
                failed.failure().message());
        assertTrue(failed.mayHaveTakenEffect());
        assertEquals(2, failed.attempts());
    }

    @Test
    void aStartWhoseConnectionDropsBeforeSucceedsTheSecondTime() {
        fault("{\"operation\":\"StartExportTask\",\"times\":1,\"effect\":\"drop-before\"}");

        assertEquals(
                "STARTING",
                new Fixture(Map.of(), home, Trace.off())
                        .calls()
                        .attempt(connection(), "StartExportTask", aws -> aws.rds()
                                .startExportTask(START))
                        .orThrow()
                        .status());
    }

    @Test
    void aPageOfAProxyIsTheErrorOfItsStatus() {
        fault("{\"effect\":\"html-502\"}");

        assertEquals(
                "An error occurred (502) when calling the DescribeExportTasks operation (reached max retries: 2): Bad"
                        + " Gateway",
                describe().failure().message());
    }

    @Test
    void anAnswerCutShortIsSaidAndLeavesADoubt() {
        fault("{\"effect\":\"cut-body\"}");

        CallResult.Failed<?> failed = describe();

        String endpoint = "\"" + sandbox.endpoint() + "/\"";
        // JDK 25 tells that something is missing, JDK 17 gives what is there.
        List<String> both = List.of(
                "Connection was closed before we received a valid response from endpoint URL: " + endpoint + ".",
                "Unable to parse the answer of " + endpoint
                        + " to the DescribeExportTasks operation: it is cut short or in another format.");
        assertTrue(both.contains(failed.failure().message()), failed.failure().message());
        assertTrue(failed.mayHaveTakenEffect());
    }

    @Test
    void noAnswerAtAllIsAClosedConnectionAndLeavesADoubt() {
        fault("{\"effect\":\"drop-after\"}");

        CallResult.Failed<?> failed = describe();

        assertEquals(
                "Connection was closed before we received a valid response from endpoint URL: \"" + sandbox.endpoint()
                        + "/\".",
                failed.failure().message());
        assertTrue(failed.mayHaveTakenEffect());
    }

    @Test
    void anInterruptDoesNotWaitForASlowAnswer() throws Exception {
        fault("{\"effect\":\"slow\",\"milliseconds\":600000}");
        FutureTask<Failure> call = new FutureTask<>(() -> describe().failure());
        Thread caller = DaemonThreads.named(call);
        caller.start();
        slow.await();
        caller.interrupt();

        assertInstanceOf(Failure.Interrupted.class, call.get());
    }

    private CallResult.Failed<?> describe() {
        return failed("DescribeExportTasks", aws -> aws.rds().describeExportTasks(request -> {}));
    }

    private CallResult.Failed<?> failed(String operation, Function<AccountClients, ?> call) {
        return assertInstanceOf(
                CallResult.Failed.class,
                new Fixture(Map.of(), home, Trace.off()).calls().attempt(connection(), operation, call::apply));
    }

    private void fault(String json) {
        FaultReader.set(json, sandbox.faults(), sandbox.operations());
    }

    private Connection connection() {
        return new ConnectionDraft()
                .attempts(3)
                .sandbox(new SandboxAccount(
                        sandbox.endpoint(), sandbox.accessKeyId(), sandbox.secretAccessKey(), sandbox.region()))
                .build();
    }
}
