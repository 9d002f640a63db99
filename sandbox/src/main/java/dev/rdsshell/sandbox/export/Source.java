package dev.rdsshell.sandbox.export;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

/**
 * What an export reads from, with the facts that decide whether it may.
 *
 * @param status for example {@code available}
 * @param engine for example {@code mysql}
 * @param engineMode {@code provisioned}, or {@code serverless} for Aurora Serverless v1
 * @param storageType for example {@code gp3}; {@code standard} is magnetic
 * @param snapshotTime empty for a cluster
 * @param gigabytes allocated
 */
record Source(
        String arn,
        ExportSourceType type,
        String status,
        String engine,
        String engineMode,
        String storageType,
        Optional<Instant> snapshotTime,
        int gigabytes) {
    private static final Set<String> ENGINES =
            Set.of("mysql", "mariadb", "postgres", "aurora-mysql", "aurora-postgresql");

    boolean isAvailable() {
        return status.equals("available");
    }

    /** The engines of the RDS User Guide, "Exporting DB snapshot data to Amazon S3". */
    boolean hasEngineThatExports() {
        return ENGINES.contains(engine.toLowerCase(Locale.ROOT));
    }

    boolean isPostgres() {
        return engine.contains("postgres");
    }
}
