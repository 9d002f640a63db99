package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;

/** RDS API, DescribeDBInstances. */
final class DescribeDbInstances {
    private DescribeDbInstances() {}

    static Operation declaration() {
        return new Declaration<DescribeDbInstancesRequest>(
                        "describe-db-instances",
                        "DescribeDBInstances",
                        "rds",
                        DescribeDbInstancesRequest::builder,
                        DescribeDbInstancesResponse::builder,
                        (clients, request) -> clients.rds().describeDBInstances(request))
                .about(Group.LOOKING_THINGS_UP, "Lists databases.", "")
                .example(
                        "describe-db-instances --query \"DBInstances[].DBInstanceIdentifier\"",
                        "lists the databases by name")
                .optional(
                        "DBInstanceIdentifier",
                        Subject.DB_INSTANCE,
                        "The one database to show, by its identifier or ARN.",
                        "orders-prod")
                .filters(
                        "Only databases that pass every filter. Names are db-cluster-id, db-instance-id, dbi-resource-id, domain and engine.",
                        "Name=engine,Values=mysql")
                .paged(Pagination.byMarker("DBInstances"), "MaxRecords")
                .done();
    }
}
