package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.LatestSource;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.InstanceKind;
import dev.rdsshell.completions.source.lookup.InstanceRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.stream.Stream;

/** {@code latest:NAME}, the newest snapshot of an instance or a cluster: what there is by its name. */
final class LatestNames implements SuggestionSource {
    private static final String SURE = "lat";

    private final Lookups lookups;

    LatestNames(Lookups lookups) {
        this.lookups = lookups;
    }

    /** Whether a start is typed whose source begins like that. */
    static boolean areMeant(Wanted wanted) {
        String typed = wanted.typed();
        return wanted.isForStart()
                && (typed.startsWith(LatestSource.PREFIX)
                        || (typed.startsWith(SURE) && LatestSource.PREFIX.startsWith(typed)));
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<InstanceRow> instances = lookups.get(wanted, InstanceKind.INSTANCES);
        Known<SourceRow> clusters = lookups.get(wanted, SourceKinds.CLUSTERS);
        List<Suggestion> names = Stream.concat(
                        instances.rows().all().stream()
                                .filter(instance -> instance.cluster().isEmpty())
                                .map(row -> latest(row.identifier(), row.engine(), "DB instances")),
                        clusters.rows().all().stream()
                                .map(row -> latest(row.identifier(), row.engine(), "DB clusters")))
                .toList();
        return Layers.answer(names, instances, clusters);
    }

    private static Suggestion latest(String name, String engine, String group) {
        return Suggestion.of(LatestSource.PREFIX + name, LatestSource.PREFIX + name, List.of(engine))
                .in(group);
    }
}
