package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long an extraction may still take: the range of what its whole course, its last steps and earlier exports of the
 * same source say.
 */
final class Remaining {
    private Remaining() {}

    static Optional<Range> of(ExportTask task, Trail trail, Optional<Range> usual, Instant now) {
        int percent = Math.max(0, Math.min(99, task.percentProgress().orElse(0)));
        Optional<Duration> elapsed =
                task.startTime().map(start -> Duration.between(start, now)).filter(length -> !length.isNegative());
        return Stream.of(
                        elapsed.flatMap(length -> byWholeCourse(length, percent)),
                        byLastSteps(trail.steps(), percent, now),
                        elapsed.flatMap(length -> usual.flatMap(range -> byEarlier(range, length))))
                .flatMap(Optional::stream)
                .reduce(Range::and);
    }

    /** The percentage is rounded down: it is anywhere between this one and the next. */
    private static Optional<Range> byWholeCourse(Duration elapsed, int percent) {
        return percent < 1
                ? Optional.empty()
                : Optional.of(new Range(
                        elapsed.multipliedBy(99 - percent).dividedBy(percent + 1),
                        elapsed.multipliedBy(100 - percent).dividedBy(percent)));
    }

    private static Optional<Range> byLastSteps(List<Trail.Step> steps, int percent, Instant now) {
        if (steps.size() < 3) {
            return Optional.empty();
        }
        Trail.Step first = steps.get(0);
        int gained = steps.get(steps.size() - 1).percent() - first.percent();
        return Optional.of(Range.of(
                Duration.between(first.at(), now).multipliedBy(100L - percent).dividedBy(gained)));
    }

    private static Optional<Range> byEarlier(Range usual, Duration elapsed) {
        Duration longest = usual.high().minus(elapsed);
        if (longest.isNegative()) {
            return Optional.empty();
        }
        Duration shortest = usual.low().minus(elapsed);
        return Optional.of(new Range(shortest.isNegative() ? Duration.ZERO : shortest, longest));
    }
}
