package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

/** Calls against servers that behave well and badly. What the SDK really does is half of what is tested here. */
class CallsTest {
    private static final String STARTED =
            "<StartExportTaskResponse xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\"><StartExportTaskResult>"
                    + "<ExportTaskIdentifier>t1</ExportTaskIdentifier><Status>STARTING</Status>"
                    + "</StartExportTaskResult></StartExportTaskResponse>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void anAnswerIsHandedOn() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, STARTED))) {
            CallResult<StartExportTaskResponse> result = start(server);

            assertEquals("STARTING", result.orThrow().status());
            assertTrue(server.requests().get(0).contains("rds-shell/1.2.3"), "the user agent names the program");
            assertTrue(server.requests().get(0).contains("Credential=AKIDTEST/"), "the request is signed");
        }
    }

    @Test
    void anEndpointThatWasGivenIsCalledAlsoWhereFipsAndDualStackAreOn() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.xml(200, STARTED), ScriptedServer.xml(200, STARTED))) {
            for (ConnectionDraft draft : List.of(
                    new ConnectionDraft().endpointOption(server.address()),
                    new ConnectionDraft().configured(server.address()))) {
                assertEquals(
                        "STARTING",
                        Fixture.withKeys(home)
                                .calls()
                                .attempt(draft.variant().build(), "StartExportTask", aws -> aws.rds()
                                        .startExportTask(request -> {}))
                                .orThrow()
                                .status());
            }
        }
    }

    @Test
    void anErrorOfTheServiceKeepsItsWords() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.error(404, "ExportTaskNotFound", "no <i>such</i> task"))) {
            Failure.ServiceError error =
                    assertInstanceOf(Failure.ServiceError.class, failed(server).failure());

            assertEquals("ExportTaskNotFound", error.errorCode());
            assertEquals("req-1", error.requestId());
            assertEquals(1, server.requests().size());
            assertFalse(error.advice().isEmpty());
        }
    }

    @Test
    void aThrottledCallIsSentAgainAfterAPause() throws IOException {
        Fixture fixture = Fixture.withKeys(home);
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.error(400, "Throttling", "Rate exceeded"),
                ScriptedServer.error(400, "Throttling", "Rate exceeded"),
                ScriptedServer.xml(200, STARTED))) {
            assertEquals("STARTING", start(fixture, server.address()).orThrow().status());

            assertEquals(3, server.requests().size());
            assertEquals(2, fixture.pauses.size());
        }
    }

    @Test
    void thePausesAreARandomPartOfOneSecondAndThenOfTwo() throws IOException {
        Fixture fixture = Fixture.withKeys(home);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(503, "ServiceUnavailable", "later"))) {
            start(fixture, server.address());

            assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), fixture.pauses);
        }
    }

    @Test
    void whoAsksForTheRetriesOf2026WaitsAsBeforeOnlyWhereTheServiceAsksForFewerCalls() throws IOException {
        Map<String, String> variables = new HashMap<>(Fixture.KEYS);
        variables.put("AWS_NEW_RETRIES_2026", "true");
        Fixture fixture = new Fixture(variables, home, Trace.off());
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(503, "ServiceUnavailable", "later"));
                ScriptedServer busy = new ScriptedServer(ScriptedServer.error(400, "Throttling", "Rate exceeded"))) {
            start(fixture, server.address());
            start(fixture, busy.address());

            assertEquals(
                    List.of(
                            Duration.ofMillis(25),
                            Duration.ofMillis(50),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(1)),
                    fixture.pauses);
        }
    }

    @Test
    void aCallThatWasThrottledToTheEndSaysHowOftenItWasSentAgain() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(400, "Throttling", "Rate exceeded"))) {
            assertEquals(
                    "An error occurred (Throttling) when calling the StartExportTask operation (reached max retries: 2):"
                            + " Rate exceeded",
                    failed(server).failure().message());
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void everyCodeThatTheAwsCliSendsAgainIsSentAgainAndToldSo() throws IOException {
        for (String code : List.of(
                "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete", "LimitExceededException")) {
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(400, code, "later"))) {
                assertEquals(
                        "An error occurred (" + code
                                + ") when calling the StartExportTask operation (reached max retries: 2): later",
                        failed(server).failure().message());
                assertEquals(3, server.requests().size());
            }
        }
    }

    @Test
    void aDroppedConnectionIsSentAgainAndLeavesADoubt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.drop(), ScriptedServer.error(400, "ExportTaskAlreadyExists", "exists"))) {
            CallResult.Failed<?> failed = failed(server);

            assertEquals(
                    Optional.of("ExportTaskAlreadyExists"), failed.failure().code());
            assertEquals(2, failed.attempts());
            assertTrue(failed.mayHaveTakenEffect());
            assertEquals(2, server.requests().size(), "and nothing below the SDK sends it again by itself");
        }
    }

    @Test
    void aRefusalAtTheFirstAttemptLeavesNoDoubt() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.error(400, "ExportTaskAlreadyExists", "exists"))) {
            CallResult.Failed<?> failed = failed(server);

            assertEquals(1, failed.attempts());
            assertFalse(failed.mayHaveTakenEffect());
        }
    }

    @Test
    void aConnectionDroppedForEverIsNamedWithItsAddress() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.drop())) {
            CallResult.Failed<?> failed = failed(server);

            assertEquals(
                    "Connection was closed before we received a valid response from endpoint URL: \"" + server.address()
                            + "/\".",
                    failed.failure().message());
            assertEquals(255, failed.failure().exitCode());
            assertTrue(failed.mayHaveTakenEffect());
        }
    }

    @Test
    void aBodyCutShortIsAMalformedAnswerInDoubt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.cut(STARTED.substring(0, 120)))) {
            CallResult.Failed<?> failed = failed(server);

            assertEquals(255, failed.failure().exitCode());
            assertEquals(
                    "Unable to parse the answer of \"" + server.address()
                            + "/\" to the StartExportTask operation: it is cut short or in another format.",
                    failed.failure().message());
            assertTrue(failed.mayHaveTakenEffect());
        }
    }

    @Test
    void anAnswerThatLacksWhatItAlwaysHasIsSaidInOurWords() {
        CallResult<?> result = Fixture.withKeys(home).calls().attempt(new ConnectionDraft().build(), "GetRole", aws -> {
            throw new NullPointerException("Cannot invoke \"Role.path()\" because \"role\" is null");
        });

        assertEquals(
                "The GetRole operation failed: the answer lacks a part that it always has",
                assertInstanceOf(CallResult.Failed.class, result).failure().message());
    }

    @Test
    void anAnswerThatIsNotXmlIsNotShownAsAnEmptyOne() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(200, "text/plain", "hello"))) {
            Failure failure = failed(server).failure();

            assertEquals(255, failure.exitCode());
            assertTrue(
                    failure.message().startsWith("Unable to parse the answer of \"" + server.address()),
                    failure.message());
        }
    }

    @Test
    void aSuccessWithAPageOrWithNothingIsAMalformedAnswerInDoubt() throws IOException {
        for (String body : List.of("<html>502</html>", "", "<ErrorResponse/>", "{}")) {
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, body))) {
                CallResult.Failed<?> failed = failed(server);

                assertMalformed(failed);
                assertTrue(failed.mayHaveTakenEffect());
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void everyServiceRefusesAPageAndNothing() throws IOException {
        List<Function<AccountClients, SdkPojo>> calls = List.of(
                aws -> aws.rds().describeExportTasks(request -> {}),
                aws -> aws.sts().getCallerIdentity(),
                aws -> aws.iam().listRoles(),
                aws -> aws.s3().listBuckets(),
                aws -> aws.s3().listObjectsV2(request -> request.bucket("b-1")),
                aws -> aws.s3().getBucketLocation(request -> request.bucket("b-1")),
                aws -> aws.kms().listKeys());
        for (String body : List.of("<html>502</html>", "")) {
            for (Function<AccountClients, SdkPojo> call : calls) {
                try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, body))) {
                    assertMalformed(
                            Fixture.withKeys(home).calls().attempt(Connections.to(server.address()), "X", call));
                }
            }
        }
    }

    @Test
    void aDeclarationACommentAndANamespaceMayStandBeforeAnAnswer() throws IOException {
        String before = "<?xml version=\"1.0\"?>\n<!-- <html> -->\n";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, before + STARTED))) {
            assertEquals("STARTING", start(server).orThrow().status());
        }
    }

    private static void assertMalformed(CallResult<?> result) {
        Failure failure = assertInstanceOf(CallResult.Failed.class, result).failure();
        assertEquals(255, failure.exitCode());
        assertTrue(failure.message().startsWith("Unable to parse the answer of "), failure.message());
    }

    @Test
    void anErrorWithoutACodeKeepsItsWords() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(
                400, "<ErrorResponse><Error><Message>Not here.</Message></Error></ErrorResponse>"))) {
            assertEquals(
                    "An error occurred (Unknown) when calling the StartExportTask operation: Not here.",
                    failed(server).failure().message());
        }
    }

    @Test
    void anErrorInAListKeepsItsCodeAndItsWords() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(
                400,
                "<Response><Errors><Error><Code>Odd</Code><Message>Not here.</Message></Error></Errors></Response>"))) {
            assertEquals(
                    "An error occurred (Odd) when calling the StartExportTask operation: Not here.",
                    failed(server).failure().message());
        }
    }

    @Test
    void aPageInHtmlFromAProxyIsTheErrorOfItsStatus() throws IOException {
        for (String beginning : List.of("<html>", "<!doctype html>\n<html lang=en>", "<!DOCTYPE HTML PUBLIC>")) {
            try (ScriptedServer server = new ScriptedServer(
                    ScriptedServer.http(502, "text/html", beginning + "<body>Bad gateway</body></html>"))) {
                assertEquals(
                        "An error occurred (502) when calling the StartExportTask operation (reached max retries: 2):"
                                + " Bad Gateway",
                        failed(server).failure().message());
            }
        }
    }

    @Test
    void anErrorWithoutABodyIsTheErrorOfItsStatus() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(500, "text/xml", ""))) {
            assertEquals(
                    "An error occurred (500) when calling the StartExportTask operation (reached max retries: 2):"
                            + " Internal Server Error",
                    failed(server).failure().message());
        }
    }

    @Test
    void aRefusalInPlainTextIsAMalformedAnswer() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(400, "text/plain", "go away"))) {
            Failure failure = failed(server).failure();

            assertEquals(255, failure.exitCode());
            assertTrue(failure.message().contains("HTTP status 400"), failure.message());
        }
    }

    @Test
    void anErrorWithoutAMessageIsUnknown() throws IOException {
        for (String message : List.of("", "<Message></Message>")) {
            String body = "<ErrorResponse><Error><Code>Odd</Code>" + message + "</Error></ErrorResponse>";
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(400, body))) {
                assertEquals(
                        "An error occurred (Odd) when calling the StartExportTask operation: Unknown",
                        failed(server).failure().message());
            }
        }
    }

    @Test
    void anErrorWithoutACodeIsUnknownWithItsStatus() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(403, "<html><body>no</body></html>"))) {
            assertEquals(
                    "An error occurred (Unknown) when calling the StartExportTask operation: HTTP status 403 (Forbidden)",
                    failed(server).failure().message());
        }
    }

    @Test
    void aRedirectionOrRefusalWithoutABodyIsAMalformedAnswer() throws IOException {
        for (int status : List.of(301, 307, 403)) {
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(status, "text/plain", ""))) {
                Failure failure = failed(server).failure();

                assertEquals(255, failure.exitCode());
                assertTrue(failure.message().endsWith("operation: HTTP status " + status + "."), failure.message());
            }
        }
    }

    @Test
    void aTokenThatTheServiceRepeatsIsNotShown() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.error(
                        403,
                        "SignatureDoesNotMatch",
                        "The Canonical String should have been 'POST\n/\n\nhost:h\nx-amz-security-token:FwoGZXIvYXdz/abc+=\n'"))) {
            String message = failed(server).failure().message();

            assertTrue(message.contains("x-amz-security-token:(not shown)"), message);
            assertFalse(message.contains("FwoGZXIvYXdz"), message);
        }
    }

    @Test
    void aHeadThatFindsNothingIsCalled404() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)))) {
            Failure failure = ((CallResult.Failed<?>) Fixture.withKeys(home)
                            .calls()
                            .attempt(Connections.to(server.address()), "HeadBucket", aws -> aws.s3()
                                    .headBucket(request -> request.bucket("nobodys-bucket"))))
                    .failure();

            assertEquals("An error occurred (404) when calling the HeadBucket operation: Not Found", failure.message());
            assertTrue(server.requests().get(0).startsWith("HEAD /nobodys-bucket "), "path style with an endpoint");
        }
    }

    @Test
    void nobodyListensIsNoDoubt() throws IOException {
        URI nobody = unusedAddress();

        CallResult.Failed<?> failed = (CallResult.Failed<?>) start(Fixture.withKeys(home), nobody);

        assertEquals(
                "Could not connect to the endpoint URL: \"" + nobody + "/\"",
                failed.failure().message());
        assertEquals(255, failed.failure().exitCode());
        assertFalse(failed.mayHaveTakenEffect());
    }

    private static URI unusedAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void aSlowAnswerRunsIntoTheReadTimeout() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silent(new CountDownLatch(1), never))) {
            CallResult.Failed<?> failed = (CallResult.Failed<?>) Fixture.withKeys(home)
                    .calls()
                    .attempt(
                            Connections.of(
                                    Optional.empty(),
                                    false,
                                    Optional.of("us-west-2"),
                                    server.address().toString(),
                                    1,
                                    Duration.ofMillis(50)),
                            "StartExportTask",
                            aws -> aws.rds().startExportTask(request -> request.exportTaskIdentifier("t1")));

            assertEquals(
                    "Read timeout on endpoint URL: \"" + server.address() + "/\"",
                    failed.failure().message());
            assertTrue(failed.mayHaveTakenEffect());
            never.countDown();
        }
    }

    @Test
    void anInterruptEndsTheWaitAtOnceAndLeavesADoubt() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silent(reached, never))) {
            FutureTask<CallResult.Failed<?>> call = new FutureTask<>(() -> failed(server));
            Thread caller = DaemonThreads.named(call);
            caller.start();
            reached.await();
            caller.interrupt();

            assertInstanceOf(Failure.Interrupted.class, call.get().failure());
            assertTrue(call.get().mayHaveTakenEffect());
            assertEquals(1, server.requests().size());
            never.countDown();
        }
    }

    private CallResult.Failed<?> failed(ScriptedServer server) {
        return (CallResult.Failed<?>) start(server);
    }

    private CallResult<StartExportTaskResponse> start(ScriptedServer server) {
        return start(Fixture.withKeys(home), server.address());
    }

    private static CallResult<StartExportTaskResponse> start(Fixture fixture, URI address) {
        return fixture.calls().attempt(Connections.to(address), "StartExportTask", aws -> aws.rds()
                .startExportTask(request -> request.exportTaskIdentifier("t1")));
    }
}
