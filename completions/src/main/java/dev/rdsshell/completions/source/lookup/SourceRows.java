package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.eligibility.SourceRules;
import dev.rdsshell.completions.source.fact.SourceReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** Descriptions to rows. The clusters of other services, which RDS lists as well, are none of ours. */
final class SourceRows {
    private static final Set<String> OTHER_SERVICES = Set.of("neptune", "docdb");

    private final Once once = new Once();

    Stream<SourceRow> of(DBSnapshot snapshot) {
        return row(
                SourceReader.of(snapshot), snapshot.dbInstanceIdentifier(), Boolean.TRUE.equals(snapshot.encrypted()));
    }

    Stream<SourceRow> of(DBClusterSnapshot snapshot) {
        return row(
                SourceReader.of(snapshot),
                snapshot.dbClusterIdentifier(),
                Boolean.TRUE.equals(snapshot.storageEncrypted()));
    }

    Stream<SourceRow> of(DBCluster cluster) {
        return row(SourceReader.of(cluster), cluster.databaseName(), Boolean.TRUE.equals(cluster.storageEncrypted()));
    }

    private Stream<SourceRow> row(Optional<SourceFact> fact, @Nullable String database, boolean encrypted) {
        return fact.stream()
                .filter(source -> !OTHER_SERVICES.contains(source.engine()))
                .map(source -> row(source, once.of(database), encrypted));
    }

    private SourceRow row(SourceFact source, String database, boolean encrypted) {
        Judged judged = Judged.by(SourceRules.ofRow(source));
        boolean isAurora = source.engine().startsWith("aurora");
        return new SourceRow(
                source.arn().toString(),
                source.identifier(),
                database,
                once.of((source.engine() + " " + source.engineVersion()).strip()),
                isAurora || source.gigabytes() == 0 ? "" : once.of(source.gigabytes() + " GiB"),
                source.created().map(Instant::toString).orElse(""),
                once.of(source.status()),
                once.of(source.type()),
                encrypted ? "encrypted" : "",
                once.of(judged.verdict().word()),
                once.of(judged.problem()));
    }
}
