package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.rds.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.rds.model.CancelExportTaskResponse;

/** RDS API, CancelExportTask. */
final class CancelExportTask {
    private CancelExportTask() {}

    static Operation declaration() {
        return new Declaration<CancelExportTaskRequest>(
                        "cancel-export-task",
                        "CancelExportTask",
                        "rds",
                        CancelExportTaskRequest::builder,
                        CancelExportTaskResponse::builder,
                        (clients, request) -> clients.rds().cancelExportTask(request))
                .about(
                        Group.EXPORTS,
                        "Stops an export that is still running.",
                        "What already lies in the bucket stays there.")
                .example("cancel-export-task --export-task-identifier my-s3-export", "stops that export")
                .required("ExportTaskIdentifier", Subject.EXPORT_TASK, "The export to stop.", "my-s3-export")
                .done();
    }
}
