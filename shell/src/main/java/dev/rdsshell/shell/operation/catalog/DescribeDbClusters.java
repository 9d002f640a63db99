package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;

/** RDS API, DescribeDBClusters. */
final class DescribeDbClusters {
    private DescribeDbClusters() {}

    static Operation declaration() {
        return new Declaration<DescribeDbClustersRequest>(
                        "describe-db-clusters",
                        "DescribeDBClusters",
                        "rds",
                        DescribeDbClustersRequest::builder,
                        DescribeDbClustersResponse::builder,
                        (clients, request) -> clients.rds().describeDBClusters(request))
                .about(Group.LOOKING_THINGS_UP, "Lists clusters.", "")
                .example(
                        "describe-db-clusters --query \"DBClusters[].[DBClusterArn,Engine,Status]\" --output table",
                        "shows clusters, engines and states")
                .optional(
                        "DBClusterIdentifier",
                        Subject.DB_CLUSTER,
                        "The one cluster to show, by its identifier or ARN.",
                        "ledger")
                .optional(
                        "IncludeShared",
                        Subject.NONE,
                        "Also clusters that other accounts share with this one.",
                        "--include-shared")
                .filters(
                        "Only clusters that pass every filter. Names are clone-group-id, db-cluster-id, db-cluster-resource-id, domain and engine.",
                        "Name=engine,Values=aurora-mysql")
                .paged(Pagination.byMarker("DBClusters"), "MaxRecords")
                .done();
    }
}
