package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.output.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An export task as StartExportTask would have answered it. */
public final class TaskAnswer {
    private TaskAnswer() {}

    /** @throws dev.rdsshell.shell.failure.FailureException for a form or a query that cannot be */
    public static Outcome.Answered of(ExportTask task, AwsSettings settings, Capabilities terminal) {
        View view = View.of(settings);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        put(document, "ExportTaskIdentifier", task.identifier());
        put(document, "SourceArn", task.sourceArn());
        if (!task.exportOnly().isEmpty()) {
            document.put("ExportOnly", List.copyOf(task.exportOnly()));
        }
        put(document, "SnapshotTime", task.snapshotTime(), view);
        put(document, "TaskStartTime", task.startTime(), view);
        put(document, "TaskEndTime", task.endTime(), view);
        put(document, "S3Bucket", task.bucket());
        put(document, "S3Prefix", task.prefix());
        put(document, "IamRoleArn", task.roleArn());
        put(document, "KmsKeyId", task.kmsKeyId());
        put(document, "Status", task.statusText());
        put(document, "PercentProgress", task.percentProgress());
        put(document, "TotalExtractedDataInGB", task.extractedGigabytes());
        put(document, "FailureCause", task.failureCause());
        put(document, "WarningMessage", task.warningMessage());
        put(document, "SourceType", task.sourceType());
        return new Outcome.Answered(Answer.of("StartExportTask", document), view.on(terminal), view.pager());
    }

    private static void put(Map<String, @Nullable Object> document, String name, String value) {
        if (!value.isEmpty()) {
            document.put(name, value);
        }
    }

    private static void put(Map<String, @Nullable Object> document, String name, OptionalInt value) {
        value.ifPresent(number -> document.put(name, number));
    }

    private static void put(Map<String, @Nullable Object> document, String name, Optional<Instant> time, View view) {
        time.ifPresent(instant ->
                document.put(name, view.wireTimestamps() ? Timestamps.wire(instant, "rds") : Timestamps.iso(instant)));
    }
}
