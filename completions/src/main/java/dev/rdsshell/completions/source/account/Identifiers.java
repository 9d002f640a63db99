package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.InstanceKind;
import dev.rdsshell.completions.source.lookup.InstanceRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.RowKind;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Identifiers of snapshots, clusters and instances, for looking at them. */
final class Identifiers {
    private Identifiers() {}

    /** @param kinds looked up together */
    static SuggestionSource ofSources(Lookups lookups, SourceSuggestions shown, List<RowKind<SourceRow>> kinds) {
        return wanted -> {
            List<Known<?>> looked = new ArrayList<>();
            List<Suggestion> all = new ArrayList<>();
            for (RowKind<SourceRow> kind : kinds) {
                Known<SourceRow> known = lookups.get(wanted, kind);
                looked.add(known);
                all.addAll(shown.identifiers(known, ""));
            }
            return Layers.answer(all, looked.toArray(Known<?>[]::new));
        };
    }

    static SuggestionSource ofInstances(Lookups lookups) {
        return wanted -> instances(lookups, wanted);
    }

    static SuggestionSource ofResources(Lookups lookups) {
        return wanted -> {
            Known<InstanceRow> known = lookups.get(wanted, InstanceKind.INSTANCES);
            List<Suggestion> rows = known.rows().view("resources", all -> all.stream()
                    .filter(row -> !row.resource().isEmpty())
                    .map(row -> Suggestion.of(row.resource(), row.resource(), List.of(row.identifier(), row.engine())))
                    .toList());
            return Layers.answer(rows, known);
        };
    }

    private static Answer instances(Lookups lookups, Wanted wanted) {
        Known<InstanceRow> known = lookups.get(wanted, InstanceKind.INSTANCES);
        List<Suggestion> rows = known.rows().view("identifiers", all -> all.stream()
                .map(row -> Suggestion.of(
                        row.identifier(), row.identifier(), List.of(row.engine(), row.type(), row.status())))
                .toList());
        return Layers.answer(rows, known);
    }
}
