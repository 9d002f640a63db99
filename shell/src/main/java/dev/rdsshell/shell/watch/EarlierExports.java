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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long complete exports took, by what was exported. The service counts from the end of the restoring on; how long that
 * took is known of exports that were started from here.
 *
 * @param durations of the latest few of each series, from start to end as the service reports them
 * @param restorings of the same, where known
 * @param asked the series that were looked up, found or not
 * @param at when they were
 */
public record EarlierExports(
        Map<SourceSeries, Range> durations,
        Map<SourceSeries, Range> restorings,
        Set<SourceSeries> asked,
        Optional<Instant> at) {
    static final EarlierExports NONE = new EarlierExports(Map.of(), Map.of(), Set.of(), Optional.empty());
    private static final int LATEST = 10;

    public EarlierExports {
        durations = Map.copyOf(durations);
        restorings = Map.copyOf(restorings);
        asked = Set.copyOf(asked);
    }

    /** @param wanted the series to remember; the others are let go, so that a watch of days stays small */
    static EarlierExports of(List<ExportTask> complete, Restorings restorings, Set<SourceSeries> wanted, Instant at) {
        Map<SourceSeries, List<ExportTask>> latest = latest(complete, wanted);
        return new EarlierExports(
                ranges(latest, EarlierExports::duration), ranges(latest, restorings::of), wanted, Optional.of(at));
    }

    private static Map<SourceSeries, List<ExportTask>> latest(List<ExportTask> complete, Set<SourceSeries> wanted) {
        Map<SourceSeries, List<ExportTask>> bySeries = complete.stream()
                .filter(task -> task.status() == ExportStatus.COMPLETE)
                .sorted(Comparator.comparing((ExportTask task) -> task.endTime().orElse(Instant.MIN))
                        .reversed())
                .collect(Collectors.groupingBy(task -> SourceSeries.of(task.sourceArn())));
        bySeries.keySet().retainAll(wanted);
        bySeries.replaceAll((series, tasks) -> tasks.subList(0, Math.min(LATEST, tasks.size())));
        return bySeries;
    }

    private static Map<SourceSeries, Range> ranges(
            Map<SourceSeries, List<ExportTask>> latest, Function<ExportTask, Optional<Duration>> length) {
        Map<SourceSeries, Range> ranges = new HashMap<>();
        latest.forEach((series, tasks) -> tasks.stream()
                .flatMap(task -> length.apply(task).stream())
                .map(Range::of)
                .reduce(Range::and)
                .ifPresent(range -> ranges.put(series, range)));
        return ranges;
    }

    Optional<Range> of(String sourceArn) {
        return found(durations, sourceArn);
    }

    /** How long the source was restored before that. */
    Optional<Range> restoringOf(String sourceArn) {
        return found(restorings, sourceArn);
    }

    /** Where nothing is known no series is made out: a board asks this for a thousand rows. */
    private static Optional<Range> found(Map<SourceSeries, Range> ranges, String sourceArn) {
        return ranges.isEmpty() ? Optional.empty() : Optional.ofNullable(ranges.get(SourceSeries.of(sourceArn)));
    }

    /** What was looked up in vain, and not again before long. */
    EarlierExports askedInVain(Set<SourceSeries> wanted, Instant now) {
        return new EarlierExports(durations, restorings, wanted, Optional.of(now));
    }

    /** From start to end, where the service reports both. */
    static Optional<Duration> duration(ExportTask task) {
        return task.startTime()
                .flatMap(start -> task.endTime().map(end -> Duration.between(start, end)))
                .filter(length -> !length.isNegative());
    }
}
