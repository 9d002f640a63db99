package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A snapshot, a cluster snapshot or a cluster, as RDS describes it. Texts that the description lacks are empty.
 *
 * @param status such as {@code available}
 * @param engineMode {@code serverless} for Aurora Serverless v1; empty for an instance
 * @param storageType {@code standard} is magnetic
 * @param type of a snapshot: {@code manual}, {@code automated}, {@code awsbackup}, {@code shared}, {@code public}
 * @param created when the snapshot was taken or the cluster made
 * @param gigabytes allocated; says little for Aurora
 * @param kmsKeyId the ARN of the key that it is encrypted with; empty for one that is not
 * @param cloneGroup which clusters it shares its storage with; empty for a snapshot
 */
public record SourceFact(
        SourceArn arn,
        String status,
        String engine,
        String engineVersion,
        String engineMode,
        String storageType,
        String type,
        Optional<Instant> created,
        int gigabytes,
        String kmsKeyId,
        String cloneGroup) {

    public String identifier() {
        return arn.identifier();
    }

    /** Whether names have a schema between database and table. */
    public boolean isPostgres() {
        return isPostgres(engine);
    }

    public static boolean isPostgres(String engine) {
        return engine.toLowerCase(Locale.ROOT).contains("postgres");
    }
}
