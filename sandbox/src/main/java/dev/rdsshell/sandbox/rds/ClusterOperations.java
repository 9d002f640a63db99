package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;

/** DescribeDBClusters. */
final class ClusterOperations {
    private static final Filters<DBCluster> FILTERS = new Filters<>(Map.of(
            "clone-group-id", cluster -> Stream.ofNullable(cluster.cloneGroupId()),
            "db-cluster-id", cluster -> Stream.of(cluster.dbClusterIdentifier(), cluster.dbClusterArn()),
            "db-cluster-resource-id", cluster -> Stream.of(cluster.dbClusterResourceId()),
            "engine", cluster -> Stream.of(cluster.engine())));

    private final Account account;

    ClusterOperations(Account account) {
        this.account = account;
    }

    void addTo(QueryService service) {
        service.on("DescribeDBClusters", DescribeDbClustersRequest::builder, this::describe);
    }

    private DescribeDbClustersResponse describe(DescribeDbClustersRequest request, Call call) {
        Page<DBCluster> page = Page.of(
                FILTERS.apply(named(request, call), request.filters()),
                DBCluster::dbClusterIdentifier,
                request.marker(),
                request.maxRecords());
        return DescribeDbClustersResponse.builder()
                .dbClusters(page.items())
                .marker(page.marker())
                .build();
    }

    private List<DBCluster> named(DescribeDbClustersRequest request, Call call) {
        List<DBCluster> found = account.databases(call.region()).clusters().all().stream()
                .filter(each ->
                        Names.matches(request.dbClusterIdentifier(), each.dbClusterIdentifier(), each.dbClusterArn()))
                .toList();
        if (request.dbClusterIdentifier() != null && found.isEmpty()) {
            throw new ServiceError(
                    "DBClusterNotFoundFault", 404, "DBCluster " + request.dbClusterIdentifier() + " not found.");
        }
        return found;
    }
}
