package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;

/** RDS API, DescribeDBSnapshots. */
final class DescribeDbSnapshots {
    private DescribeDbSnapshots() {}

    static Operation declaration() {
        return new Declaration<DescribeDbSnapshotsRequest>(
                        "describe-db-snapshots",
                        "DescribeDBSnapshots",
                        "rds",
                        DescribeDbSnapshotsRequest::builder,
                        DescribeDbSnapshotsResponse::builder,
                        (clients, request) -> clients.rds().describeDBSnapshots(request))
                .about(Group.LOOKING_THINGS_UP, "Lists snapshots of databases.", "")
                .example(
                        "describe-db-snapshots --snapshot-type manual --query \"DBSnapshots[].DBSnapshotArn\"",
                        "lists the ARNs that can be exported")
                .optional(
                        "DBInstanceIdentifier", Subject.DB_INSTANCE, "Only snapshots of this database.", "orders-prod")
                .optional("DBSnapshotIdentifier", Subject.DB_SNAPSHOT, "The one snapshot to show.", "db5-snapshot-test")
                .optional(
                        "SnapshotType",
                        Subject.SNAPSHOT_TYPE,
                        "Only snapshots of this kind: automated, manual, shared, public or awsbackup.",
                        "manual")
                .optional(
                        "IncludeShared",
                        Subject.NONE,
                        "Also manual snapshots that other accounts share with this one.",
                        "--include-shared")
                .optional(
                        "IncludePublic",
                        Subject.NONE,
                        "Also manual snapshots that anybody may copy.",
                        "--include-public")
                .optional(
                        "DbiResourceId",
                        Subject.DB_RESOURCE_ID,
                        "Only snapshots of the database with this resource id.",
                        "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                .filters(
                        "Only snapshots that pass every filter. Names are db-instance-id, db-snapshot-id, dbi-resource-id, snapshot-type and engine.",
                        "Name=engine,Values=postgres")
                .paged(Pagination.byMarker("DBSnapshots"), "MaxRecords")
                .done();
    }
}
