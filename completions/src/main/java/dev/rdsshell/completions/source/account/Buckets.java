package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.BucketFact;
import dev.rdsshell.completions.eligibility.BucketFact.Access;
import dev.rdsshell.completions.eligibility.BucketRules;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.BucketKind;
import dev.rdsshell.completions.source.lookup.BucketRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.List;
import java.util.Optional;

/** Buckets: those of earlier exports, then those in the region of the source, then the others with the reason. */
public final class Buckets implements SuggestionSource {
    private final Lookups lookups;

    public Buckets(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<BucketRow> buckets = lookups.get(wanted, BucketKind.BUCKETS);
        if (!wanted.isForStart()) {
            return Layers.answer(suggestions(buckets, Optional.empty()), buckets);
        }
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        List<Suggestion> fitting = suggestions(buckets, region(wanted));
        List<Suggestion> all = Past.of(tasks, "bucket", TaskRow::bucket).before(fitting, Suggestion::of);
        return Layers.answer(all, buckets, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        Optional<String> region = whole.isForStart() ? region(whole) : Optional.empty();
        return Unfit.reason(
                lookups.get(whole, BucketKind.BUCKETS),
                List.of("elsewhere than", region),
                BucketRow::name,
                bucket -> elsewhere(bucket, region)
                        .map(why -> "The bucket " + bucket.name() + " is " + why)
                        .orElse(""),
                whole.typed());
    }

    /** Where the source is, as its ARN says; else where the line asks. */
    private Optional<String> region(Wanted wanted) {
        return wanted.value("--source-arn")
                .flatMap(Arn::parse)
                .map(Arn::region)
                .filter(region -> !region.isEmpty())
                .or(() -> lookups.region(wanted));
    }

    private static List<Suggestion> suggestions(Known<BucketRow> buckets, Optional<String> region) {
        return buckets.rows().view(List.of("for", region), rows -> rows.stream()
                .map(row -> suggestion(row, region))
                .toList());
    }

    private static Suggestion suggestion(BucketRow bucket, Optional<String> sourceRegion) {
        Suggestion suggestion = Suggestion.of(bucket.name(), bucket.region());
        return elsewhere(bucket, sourceRegion)
                .map(why -> suggestion.expected(Prospect.HOPELESS, why))
                .orElse(suggestion);
    }

    /** Why a bucket is too far from the source. */
    private static Optional<String> elsewhere(BucketRow bucket, Optional<String> sourceRegion) {
        BucketFact fact = new BucketFact(bucket.name(), Optional.of(bucket.region()), Access.OWN);
        return sourceRegion
                .filter(region -> !bucket.region().isEmpty())
                .filter(region -> BucketRules.region(fact, region).blocks())
                .map(region -> "not in " + region + " like the source");
    }
}
