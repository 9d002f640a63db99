package dev.rdsshell.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/**
 * The databases of the web shop and their snapshots: RDS for MySQL {@code shop}, Aurora PostgreSQL {@code ledger}, the
 * snapshot of the documented example, and what cannot be exported for one reason each.
 */
public final class StoryDatabases {
    private static final DateTimeFormatter AUTOMATED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OLD_SNAPSHOTS = 130;

    /** As many as a cluster can have before an export has to copy it. */
    private static final int CLONES = 15;

    private final Account account;
    private final Instant start;

    /** The story begins at {@code start}; all its times but the documented one are relative to it. */
    public StoryDatabases(Account account, Instant start) {
        this.account = account;
        this.start = start;
    }

    /** Creates them all, and as many further manual snapshots as are wanted. */
    public void tell(int extraSnapshots) {
        tellShop();
        tellWhatCannotBeExported();
        tellLedger();
        tellSecondRegion();
        for (int i = 1; i <= OLD_SNAPSHOTS; i++) {
            manual("shop", String.format(Locale.ROOT, "shop-archive-%03d", i), 30 + 7 * i);
        }
        for (int i = 1; i <= extraSnapshots; i++) {
            manual("shop", String.format(Locale.ROOT, "shop-extra-%05d", i), 1 + i % 3650);
        }
    }

    private void tellShop() {
        instance("shop", "mysql", "8.0.39", "shop", "gp3");
        instance("db5", "mysql", "8.0.39", "test", "gp2");
        Instant documented = Instant.parse("2020-03-27T20:48:42.023Z");
        put(home("db5").taken("db5-snapshot-test", documented));
        manual("shop", "shop-before-migration", 45);
        manual("shop", "shop-2026-q1-close", 12);
        for (int day = 1; day <= 7; day++) {
            Instant taken = start.minus(Duration.ofDays(day));
            put(home("shop").typed("automated").taken("rds:shop-" + AUTOMATED.format(taken), taken));
        }
        Instant backup = start.minus(Duration.ofDays(3));
        put(home("shop").typed("awsbackup").taken("awsbackup:job-3f0c6a2e-91d4-4b7e-8a55-0c1d2e3f4a5b", backup));
    }

    private void tellWhatCannotBeExported() {
        instance("erp", "oracle-se2", "19.0.0.0.ru-2024-01.rur-2024-01.r1", "ERP", "gp3");
        instance("legacy", "mysql", "5.7.44", "legacy", "standard");
        put(home("shop").inStatus("creating").taken("shop-right-now", start.minus(Duration.ofMinutes(2))));
        put(home("legacy").on("standard").taken("legacy-magnetic", daysAgo(90)));
        put(home("erp").engine("custom-oracle-ee", "19.19").taken("erp-custom", daysAgo(60)));
        put(home("erp")
                .engine("oracle-se2", "19.0.0.0.ru-2024-01.rur-2024-01.r1")
                .taken("erp-monthly", daysAgo(20)));
        put(home("erp").engine("db2-se", "11.5.9.0").taken("erp-db2", daysAgo(15)));
        put(home("orders")
                .typed("shared")
                .ownedBy(AccountNames.OTHER_ACCOUNT_ID)
                .taken("partner-orders", daysAgo(4)));
        String disabled = "arn:aws:kms:us-west-2:123456789012:key/" + StoryKeys.DISABLED;
        put(home("shop").encryptedWith(disabled).taken("shop-encrypted-retired-key", daysAgo(400)));
    }

    private void tellLedger() {
        StoryClusters clusters = new StoryClusters(account, start);
        clusters.cluster(AccountNames.HOME_REGION, "ledger", "provisioned");
        clusters.multiAz(AccountNames.HOME_REGION, "orders-multi-az");
        clusters.snapshot("ledger", "ledger-year-end", "manual", "provisioned", 40);
        clusters.snapshot("ledger", "ledger-before-audit", "manual", "provisioned", 9);
        clusters.snapshot("ledger-v1", "ledger-v1-final", "manual", "serverless", 700);
        for (int day = 1; day <= 3; day++) {
            String time = AUTOMATED.format(daysAgo(day));
            clusters.snapshot("ledger", "rds:ledger-" + time, "automated", "provisioned", day);
        }
    }

    private void tellSecondRegion() {
        StorySnapshot europe = new StorySnapshot(AccountNames.SECOND_REGION, "shop-eu");
        account.databases(AccountNames.SECOND_REGION)
                .snapshots()
                .put("shop-eu-weekly", europe.taken("shop-eu-weekly", daysAgo(6)));
        StoryClusters clusters = new StoryClusters(account, start);
        clusters.cluster(AccountNames.SECOND_REGION, "ledger-eu", "provisioned");
        clusters.cloned(AccountNames.SECOND_REGION, "ledger-eu-tests", CLONES);
    }

    private void manual(String instance, String identifier, int daysOld) {
        put(home(instance).taken(identifier, daysAgo(daysOld)));
    }

    private static StorySnapshot home(String instance) {
        return new StorySnapshot(AccountNames.HOME_REGION, instance);
    }

    private void put(DBSnapshot snapshot) {
        account.databases(AccountNames.HOME_REGION).snapshots().put(snapshot.dbSnapshotIdentifier(), snapshot);
    }

    private void instance(String identifier, String engine, String version, String database, String storageType) {
        account.databases(AccountNames.HOME_REGION)
                .instances()
                .put(
                        identifier,
                        DBInstance.builder()
                                .dbInstanceIdentifier(identifier)
                                .dbInstanceArn(arn("db", identifier))
                                .dbInstanceClass("db.m6g.large")
                                .engine(engine)
                                .engineVersion(version)
                                .dbInstanceStatus("available")
                                .masterUsername("admin")
                                .dbName(database)
                                .allocatedStorage(StorySnapshot.GIGABYTES)
                                .instanceCreateTime(daysAgo(1200))
                                .availabilityZone(AccountNames.HOME_REGION + "a")
                                .backupRetentionPeriod(7)
                                .multiAZ(false)
                                .storageType(storageType)
                                .storageEncrypted(false)
                                .dbiResourceId(StorySnapshot.resourceId(identifier))
                                .endpoint(endpoint -> endpoint.address(
                                                identifier + ".c1example.us-west-2.rds.amazonaws.com")
                                        .port(3306))
                                .deletionProtection(true)
                                .build());
    }

    private static String arn(String kind, String identifier) {
        return "arn:aws:rds:" + AccountNames.HOME_REGION + ":" + AccountNames.ACCOUNT_ID + ":" + kind + ":"
                + identifier;
    }

    private Instant daysAgo(int days) {
        return start.minus(Duration.ofDays(days));
    }
}
