package dev.rdsshell.sandbox.rds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.Running;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DbClusterNotFoundException;
import software.amazon.awssdk.services.rds.model.DbClusterSnapshotNotFoundException;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;
import software.amazon.awssdk.services.rds.model.DbSnapshotNotFoundException;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.Filter;
import software.amazon.awssdk.services.rds.model.RdsException;

class DescribeTest {
    private final Running running = new Running();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<DBSnapshot> paged = running.rds.describeDBSnapshotsPaginator(request -> request.maxRecords(20)).stream()
                .flatMap(page -> page.dbSnapshots().stream())
                .toList();
        long different =
                paged.stream().map(DBSnapshot::dbSnapshotArn).distinct().count();

        assertTrue(paged.size() > 130, "only " + paged.size());
        assertEquals(paged.size(), different);
    }

    @Test
    void aPageHasAHundredItemsWhereNothingIsSaid() {
        DescribeDbSnapshotsResponse first = running.rds.describeDBSnapshots();
        assertEquals(100, first.dbSnapshots().size());

        DescribeDbSnapshotsResponse second = running.rds.describeDBSnapshots(request -> request.marker(first.marker()));
        assertNull(second.marker());
    }

    @Test
    void pagesHaveTwentyToAHundredItems() {
        for (int wrong : List.of(0, 19, 101)) {
            refused(() -> running.rds.describeDBSnapshots(request -> request.maxRecords(wrong)));
        }
    }

    @Test
    void aMarkerThatNoPageGaveIsRefused() {
        for (String made : List.of("?", "abc", "2")) {
            refused(() -> running.rds.describeDBSnapshots(request -> request.marker(made)));
        }
    }

    @Test
    void aSourceTypeThatThereIsNotIsRefused() {
        refused(() -> running.rds.describeExportTasks(request -> request.sourceType("snapshot")));
    }

    @Test
    void aLargeAccountHasAsManySnapshotsAsWereWanted() {
        try (Running large = new Running(options -> options.withExtraSnapshots(500))) {
            long extra = large.rds.describeDBSnapshotsPaginator().stream()
                    .flatMap(page -> page.dbSnapshots().stream())
                    .filter(snapshot -> snapshot.dbSnapshotIdentifier().startsWith("shop-extra-"))
                    .count();
            assertEquals(500, extra);
        }
    }

    @Test
    void backupsMustBeAskedForByType() {
        assertEquals(0, count("manual", "awsbackup:"));
        assertEquals(1, count("awsbackup", "awsbackup:"));
        assertEquals(7, count("automated", "rds:shop-"));
        refused(() -> running.rds.describeDBSnapshots(request -> request.snapshotType("secret")));
    }

    @Test
    void exportsAreFilteredByTheNamesAndLowerCaseStatesOfTheService() {
        assertEquals(List.of("shop-canceled", "shop-wrong-bucket"), filtered("status", "canceled", "failed"));
        assertEquals(List.of(), filtered("status", "FAILED"));
        assertEquals(List.of("shop-wrong-bucket"), filtered("s3-bucket", "acme-shop-exports-eu"));
        assertEquals(List.of("shop-canceled"), filtered("export-task-identifier", "shop-canceled"));
        refused(() -> filtered("color", "red"));
    }

    @Test
    void eachRegionHoldsItsOwn() {
        assertEquals(
                List.of("ledger", "orders-multi-az"),
                running.rds.describeDBClusters().dbClusters().stream()
                        .map(cluster -> cluster.dbClusterIdentifier())
                        .toList());
        assertEquals(
                5,
                running.rds
                        .describeDBClusterSnapshots(request -> request.dbClusterIdentifier("ledger"))
                        .dbClusterSnapshots()
                        .size());
    }

    @Test
    void whatIsNotThereIsNotFoundUnderItsOwnCode() {
        assertThrows(
                DbSnapshotNotFoundException.class,
                () -> running.rds.describeDBSnapshots(request -> request.dbSnapshotIdentifier("nothing")));
        assertThrows(
                DbClusterSnapshotNotFoundException.class,
                () -> running.rds.describeDBClusterSnapshots(
                        request -> request.dbClusterSnapshotIdentifier("nothing")));
        assertThrows(
                DbClusterNotFoundException.class,
                () -> running.rds.describeDBClusters(request -> request.dbClusterIdentifier("nothing")));
        assertThrows(
                DbInstanceNotFoundException.class,
                () -> running.rds.describeDBInstances(request -> request.dbInstanceIdentifier("nothing")));
    }

    private long count(String type, String prefix) {
        return running.rds.describeDBSnapshotsPaginator(request -> request.snapshotType(type)).stream()
                .flatMap(page -> page.dbSnapshots().stream())
                .filter(snapshot -> snapshot.dbSnapshotIdentifier().startsWith(prefix))
                .count();
    }

    private List<String> filtered(String name, String... values) {
        Filter filter = Filter.builder().name(name).values(values).build();
        return running.rds.describeExportTasks(request -> request.filters(filter)).exportTasks().stream()
                .map(ExportTask::exportTaskIdentifier)
                .toList();
    }

    private static void refused(Executable call) {
        RdsException refusal = assertThrows(RdsException.class, call);
        assertEquals("InvalidParameterValue", refusal.awsErrorDetails().errorCode());
    }
}
