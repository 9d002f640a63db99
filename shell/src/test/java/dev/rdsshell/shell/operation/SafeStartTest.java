package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;

class SafeStartTest {
    private static final String[] LINE = {
        "--export-task-identifier", "my-export",
        "--source-arn", "arn:source",
        "--s3-bucket-name", "bucket",
        "--iam-role-arn", "arn:aws:iam::1:role/r",
        "--kms-key-id", "arn:aws:kms:r:1:key/k"
    };
    private static final Failure ALREADY_EXISTS = new Failure.ServiceError(
            "ExportTaskAlreadyExists", "StartExportTask", "The export task already exists.", -1, "", "");
    private static final Failure DROPPED = new Failure.General("The connection was closed.", "");

    private final Desk desk = new Desk();

    private void startFails(Failure failure, boolean mayHaveTakenEffect) {
        desk.calls.startFails = Optional.of(new CallResult.Failed<>(failure, Optional.empty(), 2, mayHaveTakenEffect));
    }

    private void described(UnaryOperator<ExportTask.Builder> change) {
        ExportTask.Builder task = ExportTask.builder()
                .exportTaskIdentifier("my-export")
                .sourceArn("arn:source")
                .s3Bucket("bucket")
                .s3Prefix("")
                .iamRoleArn("arn:aws:iam::1:role/r")
                .kmsKeyId("arn:aws:kms:r:1:key/k")
                .status("STARTING");
        desk.calls.described.add(DescribeExportTasksResponse.builder()
                .exportTasks(change.apply(task).build())
                .build());
    }

    private Failure failure(String... words) {
        return assertThrows(FailureException.class, () -> desk.run("start-export-task", words))
                .failure();
    }

    @Test
    void anExportThatStartedAlthoughTheAnswerGotLostIsShownAsDescribed() {
        startFails(ALREADY_EXISTS, true);
        described(task -> task);
        assertTrue(desk.run("start-export-task", LINE).contains("\"Status\": \"STARTING\""));
        assertEquals(
                List.of("The answer to the start got lost, but my-export has started: this is the task as described."),
                desk.notices);
    }

    @Test
    void anExportThatBeganAfterTheCallIsOurs() {
        startFails(DROPPED, true);
        described(task -> task.status("IN_PROGRESS").taskStartTime(Desk.NOW.plusSeconds(1)));
        assertTrue(desk.run("start-export-task", LINE).contains("IN_PROGRESS"));
    }

    @Test
    void anExportThatBeganBeforeIsSomebodyElses() {
        startFails(ALREADY_EXISTS, true);
        described(task -> task.status("IN_PROGRESS").taskStartTime(Desk.NOW.minusSeconds(60)));
        assertEquals(ALREADY_EXISTS, failure(LINE));
    }

    @Test
    void anExportWithAnotherBucketOrPrefixIsNotOurs() {
        startFails(ALREADY_EXISTS, true);
        described(task -> task.s3Bucket("other"));
        assertEquals(ALREADY_EXISTS, failure(LINE));
        described(task -> task.s3Prefix("p"));
        assertEquals(ALREADY_EXISTS, failure(LINE));
    }

    @Test
    void aKeyGivenByItsAliasIsLookedUp() {
        startFails(DROPPED, true);
        described(task -> task);
        desk.calls.keyArn = "arn:aws:kms:r:1:key/k";
        String[] line = LINE.clone();
        line[9] = "alias/key";
        assertTrue(desk.run("start-export-task", line).contains("STARTING"));
        described(task -> task);
        desk.calls.keyArn = "arn:aws:kms:r:1:key/another";
        assertEquals(DROPPED, failure(line));
    }

    @Test
    void aFailureThatCannotHaveTakenEffectStaysWhatItIs() {
        startFails(ALREADY_EXISTS, false);
        assertEquals(ALREADY_EXISTS, failure(LINE));
        assertEquals(List.of(), desk.calls.sent);
    }

    @Test
    void anExportThatTheServiceDoesNotKnowHasNotStarted() {
        startFails(DROPPED, true);
        desk.calls.described.add(DescribeExportTasksResponse.builder().build());
        assertEquals(
                "The export has not started. Run the line again.", failure(LINE).advice());
        desk.calls.describeFails = Optional.of(
                new Failure.ServiceError("ExportTaskNotFound", "DescribeExportTasks", "No such task.", -1, "", ""));
        assertEquals(
                "The export has not started. Run the line again.", failure(LINE).advice());
    }

    @Test
    void whereNobodyCanTellTheFailureSaysHowToLook() {
        startFails(DROPPED, true);
        desk.calls.describeFails = Optional.of(DROPPED);
        assertEquals(
                "The export may have started. To see whether it has: describe-export-tasks --export-task-identifier"
                        + " my-export",
                failure(LINE).advice());
    }

    @Test
    void afterCtrlCTheFailureSaysThatTheExportMayHaveStarted() {
        startFails(new Failure.Interrupted("", ""), true);
        Failure failure = failure(LINE);
        assertEquals(130, failure.exitCode());
        assertEquals("Stopped, but the export my-export may have started.", failure.message());
    }

    @Test
    void anExportThatBeganWithinTheSameSecondBeforeTheCallIsNotOurs() {
        startFails(ALREADY_EXISTS, true);
        described(task -> task.status("COMPLETE").taskStartTime(Desk.NOW.minusMillis(1)));
        assertEquals(ALREADY_EXISTS, failure(LINE));
    }

    @Test
    void whatBecameOfTheExportIsSaidBesideTheWordsOfTheService() {
        Failure gateway = new Failure.ServiceError("502", "StartExportTask", "Bad Gateway", 2, "", "Wait.");
        startFails(gateway, true);
        desk.calls.described.add(DescribeExportTasksResponse.builder().build());
        assertEquals(gateway, failure(LINE));
        assertEquals(List.of("The export has not started. Run the line again."), desk.notices);
    }
}
