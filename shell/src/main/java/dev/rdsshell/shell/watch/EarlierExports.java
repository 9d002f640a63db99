package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.SourceSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long complete exports took, from start to end as the service reports them, by what was exported. The service
 * counts from the end of the restoring on.
 *
 * @param durations of the latest few of each series
 * @param asked the series that were looked up, found or not
 * @param at when they were
 */
public record EarlierExports(Map<SourceSeries, Range> durations, Set<SourceSeries> asked, Optional<Instant> at) {
    static final EarlierExports NONE = new EarlierExports(Map.of(), Set.of(), Optional.empty());
    private static final int LATEST = 10;

    public EarlierExports {
        durations = Map.copyOf(durations);
        asked = Set.copyOf(asked);
    }

    /** @param wanted the series to remember; the others are let go, so that a watch of days stays small */
    static EarlierExports of(List<ExportTask> complete, Set<SourceSeries> wanted, Instant at) {
        Map<SourceSeries, Range> durations = new HashMap<>();
        for (SourceSeries series : wanted) {
            complete.stream()
                    .filter(task -> task.status() == ExportStatus.COMPLETE
                            && SourceSeries.of(task.sourceArn()).equals(series))
                    .sorted(Comparator.comparing(
                                    (ExportTask task) -> task.endTime().orElse(Instant.MIN))
                            .reversed())
                    .limit(LATEST)
                    .flatMap(task -> duration(task).stream())
                    .map(Range::of)
                    .reduce(Range::and)
                    .ifPresent(range -> durations.put(series, range));
        }
        return new EarlierExports(durations, wanted, Optional.of(at));
    }

    Optional<Range> of(String sourceArn) {
        return Optional.ofNullable(durations.get(SourceSeries.of(sourceArn)));
    }

    /** What was looked up in vain, and not again before long. */
    EarlierExports askedInVain(Set<SourceSeries> wanted, Instant now) {
        return new EarlierExports(durations, wanted, Optional.of(now));
    }

    /** From start to end, where the service reports both. */
    static Optional<Duration> duration(ExportTask task) {
        return task.startTime()
                .flatMap(start -> task.endTime().map(end -> Duration.between(start, end)))
                .filter(length -> !length.isNegative());
    }
}
