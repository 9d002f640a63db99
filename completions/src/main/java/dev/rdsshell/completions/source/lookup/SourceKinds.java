package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import java.util.function.Consumer;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;

/**
 * Everything that can be exported. Without a type RDS lists what is manual and automated; what AWS Backup made and what
 * others share has to be asked for (API reference, DescribeDBSnapshots).
 */
public final class SourceKinds {
    /** The most that RDS gives at once. */
    static final int PAGE = 100;

    private static final String BACKUP = "awsbackup";
    private static final String SHARED = "shared";

    public static final RowKind<SourceRow> SNAPSHOTS = kind("db-snapshots", snapshots(request -> {}));
    public static final RowKind<SourceRow> BACKUP_SNAPSHOTS =
            kind("db-snapshots-of-backup", snapshots(request -> request.snapshotType(BACKUP)));
    public static final RowKind<SourceRow> SHARED_SNAPSHOTS =
            kind("db-snapshots-shared", snapshots(request -> request.snapshotType(SHARED)));
    public static final RowKind<SourceRow> CLUSTER_SNAPSHOTS =
            kind("db-cluster-snapshots", clusterSnapshots(request -> {}));
    public static final RowKind<SourceRow> SHARED_CLUSTER_SNAPSHOTS =
            kind("db-cluster-snapshots-shared", clusterSnapshots(request -> request.snapshotType(SHARED)));
    public static final RowKind<SourceRow> CLUSTERS = kind("db-clusters", SourceKinds::clusters);

    private SourceKinds() {}

    private static RowKind<SourceRow> kind(String name, RowKind.Asking<SourceRow> asking) {
        return new RowKind<>(name, SourceRow.class, true, asking);
    }

    private static RowKind.Asking<SourceRow> snapshots(Consumer<DescribeDbSnapshotsRequest.Builder> which) {
        return (place, sink) -> {
            SourceRows rows = new SourceRows();
            Pages.all(sink, marker -> {
                DescribeDbSnapshotsResponse page = place.ask("rds:DescribeDBSnapshots", account -> account.rds()
                        .describeDBSnapshots(
                                request -> which.accept(request.maxRecords(PAGE).marker(marker))));
                return new Page<>(page.dbSnapshots().stream().flatMap(rows::of).toList(), page.marker());
            });
        };
    }

    private static RowKind.Asking<SourceRow> clusterSnapshots(
            Consumer<DescribeDbClusterSnapshotsRequest.Builder> which) {
        return (place, sink) -> {
            SourceRows rows = new SourceRows();
            Pages.all(sink, marker -> {
                DescribeDbClusterSnapshotsResponse page =
                        place.ask("rds:DescribeDBClusterSnapshots", account -> account.rds()
                                .describeDBClusterSnapshots(request ->
                                        which.accept(request.maxRecords(PAGE).marker(marker))));
                return new Page<>(
                        page.dbClusterSnapshots().stream().flatMap(rows::of).toList(), page.marker());
            });
        };
    }

    private static void clusters(Place place, Sink<SourceRow> sink) {
        SourceRows rows = new SourceRows();
        Pages.all(sink, marker -> {
            DescribeDbClustersResponse page = place.ask("rds:DescribeDBClusters", account -> account.rds()
                    .describeDBClusters(request -> request.maxRecords(PAGE).marker(marker)));
            return new Page<>(page.dbClusters().stream().flatMap(rows::of).toList(), page.marker());
        });
    }
}
