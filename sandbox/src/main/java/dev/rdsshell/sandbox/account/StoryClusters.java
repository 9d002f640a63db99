package dev.rdsshell.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;

/** The Aurora PostgreSQL clusters of the story and their snapshots. */
final class StoryClusters {
    private static final String ENGINE = "aurora-postgresql";
    private static final String VERSION = "15.4";

    private final Account account;
    private final Instant start;

    StoryClusters(Account account, Instant start) {
        this.account = account;
        this.start = start;
    }

    void cluster(String region, String identifier, String engineMode) {
        DBCluster cluster = DBCluster.builder()
                .dbClusterIdentifier(identifier)
                .dbClusterArn(arn(region, "cluster", identifier))
                .databaseName("ledger")
                .engine(ENGINE)
                .engineVersion(VERSION)
                .engineMode(engineMode)
                .status("available")
                .allocatedStorage(StorySnapshot.GIGABYTES)
                .availabilityZones(region + "a", region + "b", region + "c")
                .backupRetentionPeriod(7)
                .clusterCreateTime(daysAgo(900))
                .dbClusterResourceId(resourceId(identifier))
                .endpoint(identifier + ".cluster-c1example." + region + ".rds.amazonaws.com")
                .port(5432)
                .masterUsername("ledger_admin")
                .multiAZ(true)
                .storageEncrypted(true)
                .kmsKeyId("arn:aws:kms:" + region + ":" + AccountNames.ACCOUNT_ID + ":key/" + keyId(region))
                .storageType("aurora")
                .deletionProtection(true)
                .build();
        account.databases(region).clusters().put(identifier, cluster);
    }

    void snapshot(String cluster, String identifier, String type, String engineMode, int daysOld) {
        String region = AccountNames.HOME_REGION;
        DBClusterSnapshot snapshot = DBClusterSnapshot.builder()
                .dbClusterSnapshotIdentifier(identifier)
                .dbClusterIdentifier(cluster)
                .dbClusterSnapshotArn(arn(region, "cluster-snapshot", identifier))
                .snapshotCreateTime(daysAgo(daysOld))
                .clusterCreateTime(daysAgo(900))
                .engine(ENGINE)
                .engineVersion(VERSION)
                .engineMode(engineMode)
                .status("available")
                .allocatedStorage(StorySnapshot.GIGABYTES)
                .availabilityZones(region + "a", region + "b", region + "c")
                .port(5432)
                .masterUsername("ledger_admin")
                .snapshotType(type)
                .percentProgress(100)
                .storageEncrypted(true)
                .kmsKeyId("arn:aws:kms:" + region + ":" + AccountNames.ACCOUNT_ID + ":key/" + keyId(region))
                .iamDatabaseAuthenticationEnabled(false)
                .tagList(List.of())
                .build();
        account.databases(region).clusterSnapshots().put(identifier, snapshot);
    }

    private static String keyId(String region) {
        return region.equals(AccountNames.HOME_REGION) ? StoryKeys.EXPORTS : StoryKeys.SECOND_REGION;
    }

    private static String arn(String region, String kind, String identifier) {
        return "arn:aws:rds:" + region + ":" + AccountNames.ACCOUNT_ID + ":" + kind + ":" + identifier;
    }

    private static String resourceId(String cluster) {
        return "cluster-"
                + StoredObject.md5(cluster.getBytes(UTF_8)).substring(0, 26).toUpperCase(Locale.ROOT);
    }

    private Instant daysAgo(int days) {
        return start.minus(Duration.ofDays(days));
    }
}
