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
        put(region, described(region, identifier, engineMode).build());
    }

    /** RDS for MySQL in three zones, which is no Aurora. */
    void multiAz(String region, String identifier) {
        put(
                region,
                described(region, identifier, "provisioned")
                        .engine("mysql")
                        .engineVersion("8.0.39")
                        .storageType("io1")
                        .build());
    }

    /** A cluster and its clones, which share their storage. */
    void cloned(String region, String identifier, int clones) {
        String group = resourceId(identifier).replace("cluster-", "clone-group-");
        for (int clone = 0; clone <= clones; clone++) {
            String name = clone == 0 ? identifier : String.format(Locale.ROOT, "%s-%02d", identifier, clone);
            put(
                    region,
                    described(region, name, "provisioned").cloneGroupId(group).build());
        }
    }

    private void put(String region, DBCluster cluster) {
        account.databases(region).clusters().put(cluster.dbClusterIdentifier(), cluster);
    }

    private DBCluster.Builder described(String region, String identifier, String engineMode) {
        return DBCluster.builder()
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
                .deletionProtection(true);
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
