package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;

/** RDS API, DescribeExportTasks. */
final class DescribeExportTasks {
    private DescribeExportTasks() {}

    static Operation declaration() {
        return new Declaration<DescribeExportTasksRequest>(
                        "describe-export-tasks",
                        "DescribeExportTasks",
                        "rds",
                        DescribeExportTasksRequest::builder,
                        DescribeExportTasksResponse::builder,
                        (clients, request) -> clients.rds().describeExportTasks(request))
                .about(
                        Group.EXPORTS,
                        "Shows exports, with their state and progress.",
                        "Exports that ended are shown as well.")
                .example("describe-export-tasks --export-task-identifier my-s3-export", "shows one export")
                .example(
                        "describe-export-tasks --filters Name=status,Values=starting,in_progress",
                        "shows what is running")
                .optional("ExportTaskIdentifier", Subject.EXPORT_TASK, "The one export to show.", "my-s3-export")
                .optional(
                        "SourceArn",
                        Subject.SOURCE_ARN,
                        "Only exports of this snapshot or cluster.",
                        "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
                .filters(
                        "Only exports that pass every filter. Names are export-task-identifier, s3-bucket, source-arn and status; states are written small here.",
                        "Name=status,Values=complete,failed")
                .optional(
                        "SourceType",
                        Subject.SOURCE_TYPE,
                        "Only exports of snapshots, or only those of clusters.",
                        "SNAPSHOT")
                .choices("SourceType", "SNAPSHOT", "CLUSTER")
                .paged(Pagination.byMarker("ExportTasks"), "MaxRecords")
                .atLeast("MaxRecords", 20)
                .done();
    }
}
