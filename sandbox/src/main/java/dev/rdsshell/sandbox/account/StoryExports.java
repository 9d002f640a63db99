package dev.rdsshell.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

/** Exports of the past. Between them they show every member that the description of an export task can have. */
public final class StoryExports {
    private static final String HOME = AccountNames.HOME_REGION;
    private static final String ARN = "arn:aws:rds:" + HOME + ":" + AccountNames.ACCOUNT_ID;
    private static final Ending COMPLETE = new Ending.Completes(Optional.empty());

    /** A table left out for a column's name, and a database whose tables could not be listed. */
    private static final String WARNING = """
            {"skippedTables":[{"tableName":"shop.audit_log","reason":"UNSUPPORTED_COLUMN_NAME"}],\
            "skippedObjectives":[],\
            "general":[{"databaseName":"reporting","reason":"FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE"}]}""";

    private static final String CAUSE = "The S3 bucket " + StoryBuckets.OTHER_REGION
            + " isn't located in the current AWS Region. Please, review your S3 bucket name and retry the export.";

    private final Account account;
    private final Instant start;

    /** The story begins at {@code start}. */
    public StoryExports(Account account, Instant start) {
        this.account = account;
        this.start = start;
    }

    /** Creates them all; the snapshots must be there. */
    public void tell() {
        List<String> tables = List.of("shop.orders", "shop.customers");
        snapshot("shop-before-migration-full", "shop-before-migration", 44, List.of(), COMPLETE);
        snapshot("shop-orders-only", "shop-archive-010", 21, tables, COMPLETE);
        snapshot("shop-with-warning", "shop-archive-011", 20, List.of(), new Ending.Completes(Optional.of(WARNING)));
        put(past("shop-wrong-bucket", "shop-archive-012", 19, StoryBuckets.OTHER_REGION, new Ending.Fails(0, CAUSE)));
        Export canceled = past("shop-canceled", "shop-archive-013", 18, StoryBuckets.EXPORTS, COMPLETE);
        put(canceled.canceledAt(canceled.requested().plus(Duration.ofMinutes(25))));
        cluster();
    }

    private void snapshot(String identifier, String snapshot, int daysOld, List<String> exportOnly, Ending ending) {
        Instant time = time(snapshot);
        String arn = ARN + ":snapshot:" + snapshot;
        put(export(identifier, arn, Optional.of(time), daysOld, StoryBuckets.EXPORTS, exportOnly, ending));
    }

    private Export past(String identifier, String snapshot, int daysOld, String bucket, Ending ending) {
        String arn = ARN + ":snapshot:" + snapshot;
        return export(identifier, arn, Optional.of(time(snapshot)), daysOld, bucket, List.of(), ending);
    }

    private void cluster() {
        List<String> schema = List.of("ledger.public");
        put(export(
                "ledger-public", ARN + ":cluster:ledger", Optional.empty(), 8, StoryBuckets.EXPORTS, schema, COMPLETE));
    }

    private Export export(
            String identifier,
            String sourceArn,
            Optional<Instant> snapshotTime,
            int daysOld,
            String bucket,
            List<String> exportOnly,
            Ending ending) {
        return new Export(
                identifier,
                HOME,
                sourceArn,
                snapshotTime.isPresent() ? ExportSourceType.SNAPSHOT : ExportSourceType.CLUSTER,
                snapshotTime,
                bucket,
                "nightly",
                "arn:aws:iam::" + AccountNames.ACCOUNT_ID + ":role/" + StoryRoles.EXPORTS,
                "arn:aws:kms:" + HOME + ":" + AccountNames.ACCOUNT_ID + ":key/" + StoryKeys.EXPORTS,
                exportOnly,
                start.minus(Duration.ofDays(daysOld)),
                Optional.empty(),
                Pace.REAL,
                63.4,
                ending);
    }

    private Instant time(String snapshot) {
        return account.databases(HOME)
                .snapshots()
                .find(snapshot)
                .map(DBSnapshot::snapshotCreateTime)
                .orElse(start);
    }

    private void put(Export export) {
        account.exports(HOME).put(export);
    }
}
