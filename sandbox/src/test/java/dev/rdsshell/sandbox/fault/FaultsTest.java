package dev.rdsshell.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.Running;
import dev.rdsshell.sandbox.account.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.rds.model.ExportTaskAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.RdsException;
import software.amazon.awssdk.services.s3.S3Client;

class FaultsTest {
    private final Running running = new Running();
    private final Faults faults = running.sandbox.faults();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void theNthCallOfAnOperationIsRefusedAndNoOther() {
        Effect denied = Effect.Refuse.accessDenied("rds:DescribeExportTasks");
        faults.add(new FaultRule("rds", "DescribeExportTasks", 2, 1, Instant.MIN, denied));

        running.task("shop-canceled");
        running.sts().getCallerIdentity();
        RdsException refused = assertThrows(RdsException.class, () -> running.task("shop-canceled"));
        assertEquals("AccessDenied", refused.awsErrorDetails().errorCode());
        assertEquals(403, refused.statusCode());
        running.task("shop-canceled");
    }

    @Test
    void aTokenExpiresAtItsTime() {
        Instant expiry = running.clock.instant().plusSeconds(60);
        faults.add(new FaultRule("*", "*", 1, Integer.MAX_VALUE, expiry, Effect.Refuse.expiredToken()));
        running.task("shop-canceled");

        running.forward(Duration.ofMinutes(1));
        RdsException expired = assertThrows(RdsException.class, () -> running.task("shop-canceled"));
        assertEquals("ExpiredToken", expired.awsErrorDetails().errorCode());
    }

    @Test
    void anAnswerThatIsLostAfterTheStartMakesTheClientStartAgain() {
        faults.add(FaultRule.next("rds", "StartExportTask", new Effect.DropAfter()));

        assertThrows(
                ExportTaskAlreadyExistsException.class,
                () -> running.rds.startExportTask(Running.documented().build()));
        assertEquals("STARTING", running.task("my-s3-export").status());
    }

    @Test
    void aConnectionThatBreaksBeforeTheStartIsRetriedWithoutHarm() {
        faults.add(FaultRule.next("rds", "StartExportTask", new Effect.DropBefore()));

        assertEquals(
                "STARTING",
                running.rds.startExportTask(Running.documented().build()).status());
    }

    @Test
    void aCutBodyIsNoAnswerButTheStartTookEffect() {
        faults.add(FaultRule.always("rds", "StartExportTask", new Effect.CutBody()));

        assertThrows(
                SdkClientException.class,
                () -> running.rds.startExportTask(Running.documented().build()));
        assertEquals("STARTING", running.task("my-s3-export").status());
    }

    @Test
    void halfOfACutBodyArrives() throws IOException {
        try (S3Client s3 =
                running.client(S3Client.builder()).forcePathStyle(true).build()) {
            s3.putObject(put -> put.bucket("amzn-s3-demo-bucket").key("ten"), RequestBody.fromString("0123456789"));
            faults.add(FaultRule.always("s3", "GetObject", new Effect.CutBody()));

            try (InputStream body =
                    s3.getObject(get -> get.bucket("amzn-s3-demo-bucket").key("ten"))) {
                // JDK 17 does not mind that the other half is missing; JDK 25 does, at the next byte.
                assertEquals("01234", new String(body.readNBytes(5), UTF_8));
            }
        }
    }

    @Test
    void somethingInBetweenCanAnswerWithHtml() {
        faults.add(FaultRule.always("rds", "*", new Effect.BadGateway()));

        RdsException bad = assertThrows(RdsException.class, () -> running.task("shop-canceled"));
        assertEquals(502, bad.statusCode());
    }

    @Test
    void aSlowAnswerComesLateAndIsTheAnswer() {
        faults.add(FaultRule.next("rds", "DescribeExportTasks", new Effect.Slow(Duration.ofSeconds(3))));

        assertEquals("CANCELED", running.task("shop-canceled").status());
        assertEquals(List.of(Duration.ofSeconds(3)), running.pauses);
    }

    @Test
    void theEndOfAnExportCanBeWritten() {
        faults.script("my-s3-export", new Ending.Fails(40, "The disk was eaten."));
        running.rds.startExportTask(Running.documented().build());
        running.forward(Duration.ofMinutes(1));

        assertEquals("FAILED", running.task("my-s3-export").status());
        assertEquals(40, running.task("my-s3-export").percentProgress());
        assertEquals("The disk was eaten.", running.task("my-s3-export").failureCause());
    }

    @Test
    void anExportCanStandStillForEver() {
        faults.script(Faults.NEXT_EXPORT, new Ending.Stalls(31));
        running.rds.startExportTask(Running.documented().build());
        running.forward(Duration.ofDays(30));

        assertEquals("IN_PROGRESS", running.task("my-s3-export").status());
        assertEquals(31, running.task("my-s3-export").percentProgress());
    }

    @Test
    void faultsAreSetAndTakenBackFromOutside() throws IOException {
        assertEquals(
                200, send("POST", "faults", "{\"effect\":\"access-denied\",\"operation\":\"DescribeExportTasks\"}"));
        assertThrows(RdsException.class, () -> running.task("shop-canceled"));

        assertEquals(200, send("DELETE", "faults", ""));
        running.task("shop-canceled");
        assertEquals(400, send("POST", "faults", "{\"effect\":\"explode\"}"));
        assertEquals(400, send("POST", "faults", "explode"));
        assertEquals(404, send("POST", "fireworks", ""));
    }

    @Test
    void theLimitAndTheAnswerToAnUnknownTaskAreSwitchedFromOutside() throws IOException {
        assertThrows(RdsException.class, () -> running.describe("nobody-has-this"));

        assertEquals(200, send("POST", "switches", "{\"unknown-task-empty\":true}"));
        assertEquals(List.of(), running.describe("nobody-has-this"));

        assertEquals(200, send("POST", "reset", ""));
        assertThrows(RdsException.class, () -> running.describe("nobody-has-this"));
        assertEquals(400, send("POST", "switches", "{\"gravity\":false}"));
        assertEquals(400, send("POST", "switches", "{\"export-limit\":\"off\"}"));
    }

    @Test
    void afterAResetTheSameExportLandsAgain() throws IOException {
        for (int round = 0; round < 2; round++) {
            running.rds.startExportTask(Running.documented().build());
            running.forward(Duration.ofHours(2));
            assertEquals("COMPLETE", running.task("my-s3-export").status());
            try (S3Client s3 =
                    running.client(S3Client.builder()).forcePathStyle(true).build()) {
                assertEquals(
                        2,
                        s3.listObjectsV2(request -> request.bucket("amzn-s3-demo-bucket"))
                                .keyCount());
            }
            assertEquals(200, send("POST", "reset", ""));
        }
    }

    @Test
    void aResetTellsTheStoryAnew() throws IOException {
        running.rds.startExportTask(Running.documented().build());
        faults.script("x", new Ending.Completes(Optional.empty()));

        assertEquals(200, send("POST", "reset", ""));

        assertTrue(faults.scripts().isEmpty());
        running.rds.startExportTask(Running.documented().build());
    }

    private int send(String method, String path, String body) throws IOException {
        URI address = running.sandbox.endpoint().resolve("/_sandbox/" + path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(UTF_8));
        }
        return connection.getResponseCode();
    }
}
