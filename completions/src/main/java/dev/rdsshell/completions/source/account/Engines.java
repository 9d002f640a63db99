package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.InstanceKind;
import dev.rdsshell.completions.source.lookup.InstanceRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.RowKind;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The engines of what an operation lists, without their versions. */
final class Engines implements SuggestionSource {
    private static final Map<String, RowKind<SourceRow>> LISTED = Map.of(
            "describe-db-snapshots", SourceKinds.SNAPSHOTS,
            "describe-db-cluster-snapshots", SourceKinds.CLUSTER_SNAPSHOTS,
            "describe-db-clusters", SourceKinds.CLUSTERS);

    private final Lookups lookups;

    Engines(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        RowKind<SourceRow> kind = LISTED.get(wanted.command());
        return kind == null
                ? engines(lookups.get(wanted, InstanceKind.INSTANCES), InstanceRow::engine)
                : engines(lookups.get(wanted, kind), SourceRow::engine);
    }

    private static <R> Answer engines(Known<R> known, Function<R, String> engine) {
        List<Suggestion> engines = known.rows().view("engines", rows -> rows.stream()
                .map(row -> engine.apply(row).replaceAll(" .*", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(Suggestion::of)
                .toList());
        return Layers.answer(engines, known);
    }
}
