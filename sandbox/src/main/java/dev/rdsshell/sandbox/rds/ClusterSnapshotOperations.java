package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsResponse;

/** DescribeDBClusterSnapshots. */
final class ClusterSnapshotOperations {
    private static final Filters<DBClusterSnapshot> FILTERS = new Filters<>(Map.of(
            "db-cluster-id", snapshot -> Stream.of(snapshot.dbClusterIdentifier()),
            "db-cluster-snapshot-id",
                    snapshot -> Stream.of(snapshot.dbClusterSnapshotIdentifier(), snapshot.dbClusterSnapshotArn()),
            "snapshot-type", snapshot -> Stream.of(snapshot.snapshotType()),
            "engine", snapshot -> Stream.of(snapshot.engine())));

    private final Account account;

    ClusterSnapshotOperations(Account account) {
        this.account = account;
    }

    void addTo(QueryService service) {
        service.on("DescribeDBClusterSnapshots", DescribeDbClusterSnapshotsRequest::builder, this::describe);
    }

    private DescribeDbClusterSnapshotsResponse describe(DescribeDbClusterSnapshotsRequest request, Call call) {
        Page<DBClusterSnapshot> page = Page.of(
                FILTERS.apply(named(request, call), request.filters()),
                DBClusterSnapshot::dbClusterSnapshotIdentifier,
                request.marker(),
                request.maxRecords());
        return DescribeDbClusterSnapshotsResponse.builder()
                .dbClusterSnapshots(page.items())
                .marker(page.marker())
                .build();
    }

    private List<DBClusterSnapshot> named(DescribeDbClusterSnapshotsRequest request, Call call) {
        SnapshotTypes types = SnapshotTypes.of(
                request.snapshotType(),
                Boolean.TRUE.equals(request.includeShared()),
                Boolean.TRUE.equals(request.includePublic()));
        List<DBClusterSnapshot> all =
                account.databases(call.region()).clusterSnapshots().all();
        if (request.dbClusterSnapshotIdentifier() != null) {
            return one(all, request.dbClusterSnapshotIdentifier());
        }
        return all.stream()
                .filter(snapshot -> types.include(snapshot.snapshotType()))
                .filter(snapshot -> Names.matches(request.dbClusterIdentifier(), snapshot.dbClusterIdentifier()))
                .toList();
    }

    private static List<DBClusterSnapshot> one(List<DBClusterSnapshot> all, String identifier) {
        return List.of(all.stream()
                .filter(snapshot -> Names.matches(
                        identifier, snapshot.dbClusterSnapshotIdentifier(), snapshot.dbClusterSnapshotArn()))
                .findFirst()
                .orElseThrow(() -> new ServiceError(
                        "DBClusterSnapshotNotFoundFault", 404, "DBClusterSnapshot " + identifier + " not found.")));
    }
}
