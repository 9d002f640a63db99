package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.LatestSource;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which instance or cluster a source is of, so that what is known of one snapshot serves for the next. */
final class Databases {
    /** Names an export whose source is taken. */
    static final String LIKE = "--like";

    private final Lookups lookups;

    Databases(Lookups lookups) {
        this.lookups = lookups;
    }

    /**
     * A source.
     *
     * @param database the instance or cluster; empty where that is not known
     * @param engine in lower case; empty where that is not known
     * @param firstDatabase of a cluster, where it tells
     * @param looked what had to be looked up for it
     */
    record Found(
            String arn,
            boolean isCluster,
            String database,
            String engine,
            Optional<String> firstDatabase,
            List<Known<?>> looked) {

        boolean isSameAs(Found other) {
            return arn.equals(other.arn)
                    || (!database.isEmpty() && database.equals(other.database) && isCluster == other.isCluster);
        }

        boolean isPostgres() {
            return SourceFact.isPostgres(engine);
        }

        /** What a name with so many parts is of (API reference, StartExportTask, ExportOnly). */
        String nameOf(String part) {
            long dots = part.chars().filter(letter -> letter == '.').count();
            if (dots == 0) {
                return "database";
            }
            return dots == 1 && isPostgres() ? "schema" : "table";
        }
    }

    /** The source that a line names, or else that of the export that it is to be like; empty where neither is known. */
    Optional<String> named(Wanted wanted) {
        return wanted.value("--source-arn")
                .or(() -> wanted.value(LIKE).flatMap(export -> lookups.get(wanted, TaskKind.TASKS).rows().all().stream()
                        .filter(task -> task.identifier().equalsIgnoreCase(export))
                        .map(TaskRow::sourceArn)
                        .findFirst()));
    }

    /** @param source an ARN, or {@code latest:NAME} */
    Found of(Wanted wanted, String source) {
        Optional<Found> latest = LatestSource.parse(source).map(named -> ofNewest(wanted, named));
        return latest.or(() -> SourceArn.parse(source).map(arn -> ofArn(wanted, source, arn)))
                .orElseGet(() -> new Found(source, false, "", "", Optional.empty(), List.of()));
    }

    /** All snapshots of one database are alike in what is told of here. */
    private Found ofNewest(Wanted wanted, LatestSource named) {
        Known<SourceRow> snapshots = lookups.get(wanted, SourceKinds.SNAPSHOTS);
        Known<SourceRow> ofClusters = lookups.get(wanted, SourceKinds.CLUSTER_SNAPSHOTS);
        Known<SourceRow> clusters = lookups.get(wanted, SourceKinds.CLUSTERS);
        Optional<SourceRow> newest = newest(snapshots, named.name());
        boolean isCluster = newest.isEmpty() && newest(ofClusters, named.name()).isPresent();
        return new Found(
                LatestSource.PREFIX + named.name(),
                isCluster,
                named.name(),
                newest.or(() -> newest(ofClusters, named.name()))
                        .map(Databases::engine)
                        .orElse(""),
                isCluster ? firstDatabase(clusters, named.name()) : Optional.empty(),
                List.of(snapshots, ofClusters, clusters));
    }

    private static Optional<SourceRow> newest(Known<SourceRow> known, String database) {
        return known.rows().all().stream()
                .filter(row -> row.database().equals(database))
                .max(Comparator.comparing(SourceRow::created));
    }

    private static String engine(SourceRow row) {
        return row.engine().toLowerCase(Locale.ROOT);
    }

    private Found ofArn(Wanted wanted, String arn, SourceArn parsed) {
        boolean isSnapshot = parsed.kind() == Kind.SNAPSHOT;
        Known<SourceRow> clusters = lookups.get(wanted, SourceKinds.CLUSTERS);
        Known<SourceRow> rows =
                switch (parsed.kind()) {
                    case SNAPSHOT -> lookups.get(wanted, SourceKinds.SNAPSHOTS);
                    case CLUSTER_SNAPSHOT -> lookups.get(wanted, SourceKinds.CLUSTER_SNAPSHOTS);
                    case CLUSTER -> clusters;
                };
        Optional<SourceRow> row = NamedSource.row(rows, arn);
        String database = parsed.kind() == Kind.CLUSTER
                ? parsed.identifier()
                : row.map(SourceRow::database).orElse("");
        return new Found(
                arn,
                !isSnapshot,
                database,
                row.map(Databases::engine).orElse(""),
                isSnapshot ? Optional.empty() : firstDatabase(clusters, database),
                isSnapshot ? List.of(rows) : List.of(rows, clusters));
    }

    private static Optional<String> firstDatabase(Known<SourceRow> clusters, String cluster) {
        return clusters.rows().all().stream()
                .filter(row -> row.identifier().equals(cluster))
                .map(SourceRow::database)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
