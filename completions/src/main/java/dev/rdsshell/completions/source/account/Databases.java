package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.source.lookup.SourceRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which instance or cluster a source is of, so that what is known of one snapshot serves for the next. */
final class Databases {
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

    Found of(Wanted wanted, String arn) {
        Optional<SourceArn> parsed = SourceArn.parse(arn);
        if (parsed.isEmpty()) {
            return new Found(arn, false, "", "", Optional.empty(), List.of());
        }
        boolean isSnapshot = parsed.get().kind() == Kind.SNAPSHOT;
        Known<SourceRow> clusters = lookups.get(wanted, SourceKinds.CLUSTERS);
        Known<SourceRow> rows =
                switch (parsed.get().kind()) {
                    case SNAPSHOT -> lookups.get(wanted, SourceKinds.SNAPSHOTS);
                    case CLUSTER_SNAPSHOT -> lookups.get(wanted, SourceKinds.CLUSTER_SNAPSHOTS);
                    case CLUSTER -> clusters;
                };
        Optional<SourceRow> row = NamedSource.row(rows, arn);
        String database = parsed.get().kind() == Kind.CLUSTER
                ? parsed.get().identifier()
                : row.map(SourceRow::database).orElse("");
        return new Found(
                arn,
                !isSnapshot,
                database,
                row.map(found -> found.engine().toLowerCase(Locale.ROOT)).orElse(""),
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
