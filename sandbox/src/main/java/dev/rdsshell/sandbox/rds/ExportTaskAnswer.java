package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.export.ExportState;
import dev.rdsshell.sandbox.export.ExportStatus;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

/**
 * An export and its state → the members of an answer. While STARTING they are exactly those of the documented example:
 * no TaskStartTime, no SourceType, and S3Prefix and ExportOnly only where they were given.
 */
record ExportTaskAnswer(Export export, ExportState state) {
    ExportTask described() {
        return ExportTask.builder()
                .exportTaskIdentifier(export.identifier())
                .sourceArn(export.sourceArn())
                .exportOnly(export.exportOnly().isEmpty() ? null : export.exportOnly())
                .snapshotTime(export.snapshotTime().orElse(null))
                .taskStartTime(state.started().orElse(null))
                .taskEndTime(state.ended().orElse(null))
                .s3Bucket(export.bucket())
                .s3Prefix(prefix())
                .iamRoleArn(export.roleArn())
                .kmsKeyId(export.kmsKeyId())
                .status(state.status().name())
                .percentProgress(state.percent())
                .totalExtractedDataInGB(state.gigabytes())
                .failureCause(state.failureCause().orElse(null))
                .warningMessage(state.warning().orElse(null))
                .sourceType(sourceType())
                .build();
    }

    StartExportTaskResponse started() {
        ExportTask task = described();
        return StartExportTaskResponse.builder()
                .exportTaskIdentifier(task.exportTaskIdentifier())
                .sourceArn(task.sourceArn())
                .exportOnly(task.hasExportOnly() ? task.exportOnly() : null)
                .snapshotTime(task.snapshotTime())
                .s3Bucket(task.s3Bucket())
                .s3Prefix(task.s3Prefix())
                .iamRoleArn(task.iamRoleArn())
                .kmsKeyId(task.kmsKeyId())
                .status(task.status())
                .percentProgress(task.percentProgress())
                .totalExtractedDataInGB(task.totalExtractedDataInGB())
                .build();
    }

    CancelExportTaskResponse canceled() {
        ExportTask task = described();
        return CancelExportTaskResponse.builder()
                .exportTaskIdentifier(task.exportTaskIdentifier())
                .sourceArn(task.sourceArn())
                .exportOnly(task.hasExportOnly() ? task.exportOnly() : null)
                .snapshotTime(task.snapshotTime())
                .taskStartTime(task.taskStartTime())
                .s3Bucket(task.s3Bucket())
                .s3Prefix(task.s3Prefix())
                .iamRoleArn(task.iamRoleArn())
                .kmsKeyId(task.kmsKeyId())
                .status(task.status())
                .percentProgress(task.percentProgress())
                .totalExtractedDataInGB(task.totalExtractedDataInGB())
                .sourceType(task.sourceType())
                .build();
    }

    private @Nullable String prefix() {
        return export.prefix().isEmpty() ? null : export.prefix();
    }

    private @Nullable String sourceType() {
        return state.status() == ExportStatus.STARTING
                ? null
                : export.sourceType().toString();
    }
}
