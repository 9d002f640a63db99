package dev.rdsshell.sandbox.rds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.Running;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.rds.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.ExportSourceType;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.ExportTaskNotFoundException;
import software.amazon.awssdk.services.rds.model.InvalidExportTaskStateException;
import software.amazon.awssdk.services.rds.model.RdsException;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

class ExportTasksTest {
    private final Running running = new Running();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void theDocumentedExampleAnswersWithTheDocumentedMembers() {
        StartExportTaskResponse answer =
                running.rds.startExportTask(Running.documented().build());

        assertEquals(
                StartExportTaskResponse.builder()
                        .exportTaskIdentifier("my-s3-export")
                        .sourceArn(Running.SNAPSHOT + "db5-snapshot-test")
                        .snapshotTime(Instant.parse("2020-03-27T20:48:42.023Z"))
                        .s3Bucket("amzn-s3-demo-bucket")
                        .iamRoleArn(Running.ROLE + "service-role/ExportRole")
                        .kmsKeyId(Running.KEY + "abcd0000-7fca-4128-82f2-aabbccddeeff")
                        .status("STARTING")
                        .percentProgress(0)
                        .totalExtractedDataInGB(0)
                        .build()
                        .toString(),
                answer.toString());
    }

    @Test
    void anExportStartsWritesUnevenlyAndCompletes() {
        running.rds.startExportTask(Running.documented().build());
        List<String> seen = new ArrayList<>();
        for (int second = 0; second <= 16; second += 2) {
            ExportTask task = running.task("my-s3-export");
            seen.add(task.status() + " " + task.percentProgress() + " " + task.totalExtractedDataInGB());
            running.forward(Duration.ofSeconds(2));
        }

        assertEquals(
                List.of(
                        "STARTING 0 0",
                        "STARTING 0 0",
                        "STARTING 0 0",
                        "IN_PROGRESS 8 4",
                        "IN_PROGRESS 31 18",
                        "IN_PROGRESS 40 24",
                        "IN_PROGRESS 62 37",
                        "IN_PROGRESS 92 55",
                        "COMPLETE 100 60"),
                seen);
    }

    @Test
    void timesAppearWithThePhasesThatTheyBelongTo() {
        running.rds.startExportTask(Running.documented().s3Prefix("nightly").build());
        assertNull(running.task("my-s3-export").taskStartTime());
        assertNull(running.task("my-s3-export").sourceType());

        running.forward(Duration.ofSeconds(5));
        assertEquals(
                Instant.parse("2026-05-04T03:02:06.500Z"),
                running.task("my-s3-export").taskStartTime());
        assertEquals(ExportSourceType.SNAPSHOT, running.task("my-s3-export").sourceType());
        assertNull(running.task("my-s3-export").taskEndTime());

        running.forward(Duration.ofMinutes(1));
        assertEquals(
                Instant.parse("2026-05-04T03:02:16.500Z"),
                running.task("my-s3-export").taskEndTime());
        assertEquals("nightly", running.task("my-s3-export").s3Prefix());
    }

    @Test
    void aCanceledExportKeepsItsProgressAndCannotBeCanceledAgain() {
        running.rds.startExportTask(Running.documented().build());
        running.forward(Duration.ofSeconds(9));

        CancelExportTaskResponse canceling = cancel("my-s3-export");
        assertEquals("CANCELING", canceling.status());
        assertEquals(31, canceling.percentProgress());

        running.forward(Duration.ofSeconds(4));
        assertEquals("CANCELED", running.task("my-s3-export").status());
        assertEquals(31, running.task("my-s3-export").percentProgress());
        assertThrows(InvalidExportTaskStateException.class, () -> cancel("my-s3-export"));
    }

    @Test
    void anExportCanceledBeforeItWroteNeverGetsAStartTime() {
        running.rds.startExportTask(Running.documented().build());
        cancel("my-s3-export");
        running.forward(Duration.ofMinutes(1));

        assertEquals("CANCELED", running.task("my-s3-export").status());
        assertNull(running.task("my-s3-export").taskStartTime());
    }

    @Test
    void whatTheServiceChecksAtOnceIsRefusedWithItsCode() {
        refused("InvalidParameterValue", 400, start -> start.exportTaskIdentifier("1-export"));
        refused("InvalidParameterValue", 400, start -> start.exportTaskIdentifier("an--export"));
        refused("InvalidParameterValue", 400, start -> start.exportTaskIdentifier("x".repeat(61)));
        refused("InvalidParameterValue", 400, start -> start.sourceArn("db5-snapshot-test"));
        refused("DBSnapshotNotFound", 404, start -> start.sourceArn(Running.SNAPSHOT + "nothing"));
        refused("DBSnapshotNotFound", 404, start -> start.sourceArn(Running.SNAPSHOT + "ledger-year-end"));
        refused("DBClusterSnapshotNotFoundFault", 404, start -> start.sourceArn(arn("cluster-snapshot:nothing")));
        refused("DBClusterNotFoundFault", 404, start -> start.sourceArn(arn("cluster:nothing")));
        refused("InvalidExportSourceState", 400, start -> start.sourceArn(Running.SNAPSHOT + "shop-right-now"));
        refused("InvalidExportSourceState", 400, start -> start.sourceArn(Running.SNAPSHOT + "legacy-magnetic"));
        refused("InvalidExportSourceState", 400, start -> start.sourceArn(Running.SNAPSHOT + "erp-custom"));
        refused("InvalidExportSourceState", 400, start -> start.sourceArn(arn("cluster-snapshot:ledger-v1-final")));
        refused("ExportTaskAlreadyExists", 400, start -> start.exportTaskIdentifier("shop-canceled"));
        refused("InvalidExportOnly", 400, start -> start.exportOnly("shop.sales.orders"));
        refused("InvalidExportOnly", 400, start -> start.exportOnly("my-shop"));
        refused("InvalidParameterValue", 400, start -> start.s3Prefix("a:b"));
        refused("InvalidS3BucketFault", 400, start -> start.s3BucketName("nobodys-bucket"));
        refused("IamRoleNotFound", 404, start -> start.iamRoleArn(Running.ROLE + "ExportRole"));
        refused("IamRoleMissingPermissions", 400, start -> start.iamRoleArn(Running.ROLE + "shop-export-wrong-trust"));
    }

    @Test
    void aKeyMustBeEnabledSymmetricAndInTheRegion() {
        for (String key : List.of(
                "alias/nothing",
                "alias/shop-retired",
                "alias/shop-before-2020",
                "alias/shop-signing",
                "arn:aws:kms:eu-west-1:123456789012:key/6d2c5e71-9a8b-4e43-8d52-3b2c5f7e9a06")) {
            refused("KMSKeyNotAccessibleFault", 400, start -> start.kmsKeyId(key));
        }
    }

    @Test
    void threePartsAreRightForPostgres() {
        running.rds.startExportTask(Running.documented()
                .sourceArn(arn("cluster:ledger"))
                .exportOnly("ledger.public.entries")
                .build());
        running.forward(Duration.ofMinutes(1));

        assertEquals(
                List.of("ledger.public.entries"), running.task("my-s3-export").exportOnly());
        assertEquals(ExportSourceType.CLUSTER, running.task("my-s3-export").sourceType());
        assertNull(running.task("my-s3-export").snapshotTime());
    }

    @Test
    void whatShowsOnlyWhenWritingBeginsFailsAfterStarting() {
        failsLater("isn't located in the current AWS Region", start -> start.s3BucketName("acme-shop-exports-eu"));
        failsLater(
                "isn't authorized to call [s3:PutObject]",
                start -> start.iamRoleArn(Running.ROLE + "shop-export-readonly"));
        failsLater("Error code: AccessDenied", start -> start.s3BucketName("acme-shop-vault"));
        failsLater("Error code: InvalidPrefix", start -> start.s3Prefix("nightly/"));
    }

    @Test
    void aSourceIsExportedOnceAtATime() {
        running.rds.startExportTask(Running.documented().build());
        refused("InvalidExportSourceState", 400, start -> start.exportTaskIdentifier("second"));

        running.forward(Duration.ofMinutes(1));
        running.rds.startExportTask(
                Running.documented().exportTaskIdentifier("third").build());
    }

    @Test
    void theSixthRunningExportIsRefused() {
        for (int i = 1; i <= 5; i++) {
            running.rds.startExportTask(archive(i));
        }
        RdsException limit = assertThrows(RdsException.class, () -> running.rds.startExportTask(archive(6)));

        assertEquals("ExportTaskLimitReachedFault", limit.awsErrorDetails().errorCode());
        assertEquals(
                "You have reached the limit of 5 concurrent export tasks",
                limit.awsErrorDetails().errorMessage());
    }

    @Test
    void theLimitCanBeLifted() {
        try (Running free = new Running(SandboxOptions::withLimitLifted)) {
            for (int i = 1; i <= 6; i++) {
                free.rds.startExportTask(archive(i));
            }
            assertEquals("STARTING", free.task("archive-6").status());
        }
    }

    @Test
    void anUnknownTaskIsNotFoundOrNotThereAsChosen() {
        DescribeExportTasksRequest request = DescribeExportTasksRequest.builder()
                .exportTaskIdentifier("nothing")
                .build();
        assertThrows(ExportTaskNotFoundException.class, () -> running.rds.describeExportTasks(request));
        assertThrows(ExportTaskNotFoundException.class, () -> cancel("nothing"));

        try (Running lenient = new Running(SandboxOptions::withUnknownTaskEmpty)) {
            assertEquals(List.of(), lenient.rds.describeExportTasks(request).exportTasks());
        }
    }

    @Test
    void instantMeansCompleteAtTheFirstLook() {
        try (Running instant = new Running(options -> options.withSpeed(SandboxSpeed.INSTANT))) {
            assertEquals(
                    "STARTING",
                    instant.rds.startExportTask(Running.documented().build()).status());
            assertEquals("COMPLETE", instant.task("my-s3-export").status());
        }
    }

    @Test
    void thePastShowsEveryMemberOfAnExportTask() {
        List<ExportTask> past = running.rds.describeExportTasks(all -> {}).exportTasks();
        List<String> never = past.get(0).sdkFields().stream()
                .filter(field -> past.stream().allMatch(task -> isUnset(field.getValueOrDefault(task))))
                .map(field -> field.memberName())
                .toList();

        assertEquals(List.of(), never);
    }

    private static boolean isUnset(Object value) {
        return value == null || value.equals(List.of());
    }

    private void refused(String code, int status, Consumer<StartExportTaskRequest.Builder> change) {
        StartExportTaskRequest.Builder start = Running.documented();
        change.accept(start);
        RdsException refusal = assertThrows(RdsException.class, () -> running.rds.startExportTask(start.build()));
        assertEquals(code, refusal.awsErrorDetails().errorCode(), refusal.getMessage());
        assertEquals(status, refusal.statusCode(), refusal.getMessage());
    }

    private void failsLater(String cause, Consumer<StartExportTaskRequest.Builder> change) {
        String identifier = "failing-" + Integer.toHexString(cause.hashCode());
        StartExportTaskRequest.Builder start = Running.documented().exportTaskIdentifier(identifier);
        change.accept(start);
        running.rds.startExportTask(start.build());
        assertEquals("STARTING", running.task(identifier).status());

        running.forward(Duration.ofSeconds(5));
        assertEquals("FAILED", running.task(identifier).status());
        assertEquals(0, running.task(identifier).percentProgress());
        assertTrue(
                running.task(identifier).failureCause().contains(cause),
                running.task(identifier).failureCause());
        assertFalse(running.task(identifier).taskEndTime() == null);
    }

    private CancelExportTaskResponse cancel(String identifier) {
        return running.rds.cancelExportTask(CancelExportTaskRequest.builder()
                .exportTaskIdentifier(identifier)
                .build());
    }

    private static StartExportTaskRequest archive(int number) {
        return Running.documented()
                .exportTaskIdentifier("archive-" + number)
                .sourceArn(Running.SNAPSHOT + "shop-archive-00" + number)
                .build();
    }

    private static String arn(String resource) {
        return "arn:aws:rds:us-west-2:123456789012:" + resource;
    }
}
