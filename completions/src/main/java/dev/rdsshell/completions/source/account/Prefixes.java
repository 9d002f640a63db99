package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.PrefixRules;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Judged;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.PrefixKind;
import dev.rdsshell.completions.source.lookup.PrefixRow;
import dev.rdsshell.completions.source.lookup.RowKind;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Prefixes: those of earlier exports to the same bucket, then those that the bucket has, level by level. For an export
 * without the slash at the end, because AWS accepts it there and then fails; for listing with it, since it goes on.
 */
public final class Prefixes implements SuggestionSource {
    private final Lookups lookups;

    public Prefixes(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Optional<String> bucket = wanted.value("--s3-bucket-name", "--bucket");
        if (!wanted.isForStart()) {
            return bucket.map(name -> listed(wanted, name)).orElse(Answer.failed("give --bucket first"));
        }
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        Past past = Past.of(
                tasks,
                "prefix in " + bucket.orElse(""),
                task -> bucket.filter(name -> !name.equals(task.bucket())).isPresent() ? "" : task.prefix());
        if (bucket.isEmpty()) {
            return Layers.answer(past.before(List.of(), Suggestion::of), tasks);
        }
        Known<PrefixRow> level = lookups.get(wanted, level(wanted, bucket.get()));
        return Layers.answer(past.before(withoutSlash(level), Suggestion::of), level, tasks);
    }

    private Answer listed(Wanted wanted, String bucket) {
        Known<PrefixRow> level = lookups.get(wanted, level(wanted, bucket));
        return Layers.answer(
                level.rows().view("listing", rows -> rows.stream()
                        .map(row -> Suggestion.of(row.prefix()).goingOn())
                        .toList()),
                level);
    }

    private static RowKind<PrefixRow> level(Wanted wanted, String bucket) {
        String above = wanted.typed().substring(0, wanted.typed().lastIndexOf('/') + 1);
        return PrefixKind.of(bucket, above);
    }

    private static List<Suggestion> withoutSlash(Known<PrefixRow> level) {
        return level.rows().view("exporting", rows -> rows.stream()
                .map(row -> row.prefix().substring(0, Math.max(0, row.prefix().length() - 1)))
                .filter(prefix -> !prefix.isEmpty())
                .map(Prefixes::suggestion)
                .sorted(Comparator.comparing(prefix -> prefix.prospect() == Prospect.DOUBTFUL))
                .toList());
    }

    /** A folder that others have made need not be one that an export can write to. */
    private static Suggestion suggestion(String prefix) {
        Judged judged = Judged.by(List.of(PrefixRules.form(prefix)));
        return Prospects.judged(Suggestion.of(prefix), judged.verdict().word(), judged.problem());
    }
}
