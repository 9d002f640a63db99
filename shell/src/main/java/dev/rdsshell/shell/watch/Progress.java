package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far an export is, and nothing that is not known.
 *
 * @param elapsed in its phase while it runs, from start to end once it has ended
 * @param atLeast whether the phase may have begun before it was watched
 * @param percent none while the source is restored; at most 99 before the export is complete
 * @param gigabytes whole ones; none as long as the service says 0
 * @param gigabytesPerHour none below one gigabyte or one minute
 * @param remaining how long it may still take
 * @param unchanged how long nothing has moved, where that is long enough to be worth a word
 * @param usual how long earlier exports of this source took, from the end of the restoring
 * @param restoring while the source is restored: how long that took for them
 */
public record Progress(
        Optional<Duration> elapsed,
        boolean atLeast,
        OptionalInt percent,
        OptionalInt gigabytes,
        OptionalInt gigabytesPerHour,
        Optional<Range> remaining,
        Optional<Duration> unchanged,
        Optional<Range> usual,
        Optional<Range> restoring) {
    private static final Duration WORTH_A_WORD = Duration.ofMinutes(10);
    private static final Progress NOTHING_KNOWN = new Progress(
            Optional.empty(),
            false,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static Progress of(Watched watched, WatchState state, Instant now) {
        return watched.task().map(task -> of(task, watched, state, now)).orElse(NOTHING_KNOWN);
    }

    private static Progress of(ExportTask task, Watched watched, WatchState state, Instant now) {
        Optional<Duration> elapsed = elapsed(task, watched, now);
        Optional<Range> usual = state.earlier().of(task.sourceArn());
        boolean runs = task.status() == ExportStatus.IN_PROGRESS;
        return new Progress(
                elapsed,
                !task.status().hasEnded() && !beginIsKnown(task, watched),
                percent(task),
                gigabytes(task),
                perHour(task, elapsed),
                runs ? Remaining.of(task, watched.trail(), usual, now) : Optional.empty(),
                runs ? unchanged(watched, state, now) : Optional.empty(),
                usual,
                task.status() == ExportStatus.STARTING
                        ? state.earlier().restoringOf(task.sourceArn())
                        : Optional.empty());
    }

    private static Optional<Duration> elapsed(ExportTask task, Watched watched, Instant now) {
        if (task.status().hasEnded()) {
            return EarlierExports.duration(task);
        }
        Instant begin = extracting(task) ? task.startTime().orElse(watched.phaseSince()) : watched.phaseSince();
        return Optional.of(notNegative(Duration.between(begin, now)));
    }

    private static boolean beginIsKnown(ExportTask task, Watched watched) {
        return watched.phaseSinceIsExact()
                || (extracting(task) && task.startTime().isPresent());
    }

    private static boolean extracting(ExportTask task) {
        return task.status() == ExportStatus.IN_PROGRESS;
    }

    private static OptionalInt percent(ExportTask task) {
        return switch (task.status()) {
            case STARTING -> OptionalInt.empty();
            case COMPLETE -> OptionalInt.of(100);
            default -> map(task.percentProgress());
        };
    }

    private static OptionalInt map(OptionalInt percent) {
        return percent.isPresent() ? OptionalInt.of(Math.max(0, Math.min(99, percent.getAsInt()))) : percent;
    }

    private static OptionalInt gigabytes(ExportTask task) {
        return task.extractedGigabytes().orElse(0) > 0 ? task.extractedGigabytes() : OptionalInt.empty();
    }

    private static OptionalInt perHour(ExportTask task, Optional<Duration> elapsed) {
        long minutes = elapsed.map(Duration::toMinutes).orElse(0L);
        boolean measured = extracting(task) || task.status() == ExportStatus.COMPLETE;
        if (!measured
                || minutes < 1
                || gigabytes(task).isEmpty()
                || task.startTime().isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(task.extractedGigabytes().getAsInt() * 60.0 / minutes));
    }

    /** Counted up to the last answer only: while nobody answers, nobody knows. */
    private static Optional<Duration> unchanged(Watched watched, WatchState state, Instant now) {
        Instant known = state.contact().lastGood().orElse(now);
        return Optional.of(Duration.between(watched.changedAt(), known))
                .filter(length -> length.compareTo(WORTH_A_WORD) >= 0);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
