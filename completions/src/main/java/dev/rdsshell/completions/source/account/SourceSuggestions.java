package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Rows of snapshots and clusters as suggestions: newest first, made once as long as the rows stay the same. */
final class SourceSuggestions {
    /** Fits {@code aurora-postgresql 15.4}. */
    private static final int LONGEST_ENGINE = 24;

    private final Clock clock;
    private volatile Together last = new Together(List.of(), List.of());

    /** @param of what it was made of; rows are equal as long as they are the same */
    private record Together(List<?> of, List<Suggestion> all) {}

    SourceSuggestions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Several kinds in one list, made once as long as what it is made of stays the same: for each key it would take longer than
     * to search it.
     */
    List<Suggestion> together(List<?> of, Supplier<List<Suggestion>> make) {
        Together now = last;
        if (!now.of().equals(of)) {
            now = new Together(of, List.copyOf(make.get()));
            last = now;
        }
        return now.all();
    }

    /** By ARN, shown by the identifier, with what the rules for exports say. */
    List<Suggestion> arns(Known<SourceRow> known, String group) {
        return known.rows().view(List.of("arns", group), rows -> {
            Ages ages = new Ages(clock);
            return newestFirst(rows).stream()
                    .map(row -> Prospects.judged(
                            Suggestion.of(row.arn(), row.identifier(), columns(row, ages))
                                    .in(group),
                            row.verdict(),
                            row.problem()))
                    .toList();
        });
    }

    /** By identifier, for looking at them. */
    List<Suggestion> identifiers(Known<SourceRow> known, String group) {
        return known.rows().view(List.of("identifiers", group), rows -> {
            Ages ages = new Ages(clock);
            return newestFirst(rows).stream()
                    .map(row -> Suggestion.of(row.identifier(), row.identifier(), columns(row, ages))
                            .in(group))
                    .toList();
        });
    }

    private static List<SourceRow> newestFirst(List<SourceRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(SourceRow::created).reversed())
                .toList();
    }

    private static List<String> columns(SourceRow row, Ages ages) {
        return List.of(shortened(row.engine()), row.size(), ages.of(row.created()), row.status(), row.encrypted());
    }

    /** Some versions are longer than everything else in a row, and none of those can be exported. */
    private static String shortened(String engine) {
        return engine.length() <= LONGEST_ENGINE ? engine : engine.substring(0, LONGEST_ENGINE - 1) + "…";
    }
}
