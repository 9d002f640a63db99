package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;

/** DescribeDBSnapshots. */
final class SnapshotOperations {
    private static final Filters<DBSnapshot> FILTERS = new Filters<>(Map.of(
            "db-instance-id", snapshot -> Stream.of(snapshot.dbInstanceIdentifier()),
            "db-snapshot-id", snapshot -> Stream.of(snapshot.dbSnapshotIdentifier(), snapshot.dbSnapshotArn()),
            "dbi-resource-id", snapshot -> Stream.of(snapshot.dbiResourceId()),
            "snapshot-type", snapshot -> Stream.of(snapshot.snapshotType()),
            "engine", snapshot -> Stream.of(snapshot.engine())));

    private final Account account;

    SnapshotOperations(Account account) {
        this.account = account;
    }

    void addTo(QueryService service) {
        service.on("DescribeDBSnapshots", DescribeDbSnapshotsRequest::builder, this::describe);
    }

    private DescribeDbSnapshotsResponse describe(DescribeDbSnapshotsRequest request, Call call) {
        Page<DBSnapshot> page = Page.of(
                FILTERS.apply(named(request, call), request.filters()),
                DBSnapshot::dbSnapshotIdentifier,
                request.marker(),
                request.maxRecords());
        return DescribeDbSnapshotsResponse.builder()
                .dbSnapshots(page.items())
                .marker(page.marker())
                .build();
    }

    private List<DBSnapshot> named(DescribeDbSnapshotsRequest request, Call call) {
        SnapshotTypes types = SnapshotTypes.of(
                request.snapshotType(),
                Boolean.TRUE.equals(request.includeShared()),
                Boolean.TRUE.equals(request.includePublic()));
        List<DBSnapshot> all = account.databases(call.region()).snapshots().all();
        if (request.dbSnapshotIdentifier() != null) {
            return one(all, request.dbSnapshotIdentifier());
        }
        return all.stream()
                .filter(snapshot -> types.include(snapshot.snapshotType()))
                .filter(snapshot -> Names.matches(request.dbInstanceIdentifier(), snapshot.dbInstanceIdentifier()))
                .filter(snapshot -> Names.matches(request.dbiResourceId(), snapshot.dbiResourceId()))
                .toList();
    }

    private static List<DBSnapshot> one(List<DBSnapshot> all, String identifier) {
        return List.of(all.stream()
                .filter(snapshot ->
                        Names.matches(identifier, snapshot.dbSnapshotIdentifier(), snapshot.dbSnapshotArn()))
                .findFirst()
                .orElseThrow(
                        () -> new ServiceError("DBSnapshotNotFound", 404, "DBSnapshot " + identifier + " not found.")));
    }
}
