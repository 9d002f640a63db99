package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsResponse;

/** RDS API, DescribeDBClusterSnapshots. */
final class DescribeDbClusterSnapshots {
    private DescribeDbClusterSnapshots() {}

    static Operation declaration() {
        return new Declaration<DescribeDbClusterSnapshotsRequest>(
                        "describe-db-cluster-snapshots",
                        "DescribeDBClusterSnapshots",
                        "rds",
                        DescribeDbClusterSnapshotsRequest::builder,
                        DescribeDbClusterSnapshotsResponse::builder,
                        (clients, request) -> clients.rds().describeDBClusterSnapshots(request))
                .about(Group.LOOKING_THINGS_UP, "Lists snapshots of clusters.", "")
                .example(
                        "describe-db-cluster-snapshots --db-cluster-identifier ledger",
                        "lists the snapshots of one cluster")
                .optional("DBClusterIdentifier", Subject.DB_CLUSTER, "Only snapshots of this cluster.", "ledger")
                .optional(
                        "DBClusterSnapshotIdentifier",
                        Subject.DB_CLUSTER_SNAPSHOT,
                        "The one snapshot to show.",
                        "ledger-before-close")
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
                        "DbClusterResourceId",
                        Subject.NONE,
                        "Only snapshots of the cluster with this resource id.",
                        "cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                .filters(
                        "Only snapshots that pass every filter. Names are db-cluster-id, db-cluster-snapshot-id, snapshot-type and engine.",
                        "Name=engine,Values=aurora-postgresql")
                .paged(Pagination.byMarker("DBClusterSnapshots"), "MaxRecords")
                .done();
    }
}
