package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One export as it is watched. Ended ones stay as they are.
 *
 * @param identifier as it was asked for
 * @param standing whether the service knows it
 * @param task its last description, where there was one
 * @param phaseSince when its state was first seen
 * @param phaseSinceIsExact whether it was watched when that state began; else the state may be older
 * @param changedAt when anything about it last changed
 * @param trail its percentages so far
 * @param misses how many polls in a row did not find it
 * @param missedSince when the first of these was, or when it was first asked for
 * @param endedBefore whether it had ended before the watch saw it
 */
public record Watched(
        String identifier,
        Standing standing,
        Optional<ExportTask> task,
        Instant phaseSince,
        boolean phaseSinceIsExact,
        Instant changedAt,
        Trail trail,
        int misses,
        Instant missedSince,
        boolean endedBefore) {

    /** Right after a start the service may not know the task yet: so many polls it may miss, however long they take. */
    static final int MISSES_ALLOWED = 3;

    /** …and however many there are, for so long. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** Whether the service knows a task. */
    public enum Standing {
        /** Not known yet: it may just have been started. */
        AWAITED,
        KNOWN,
        /** Never known within the grace. */
        UNKNOWN,
        /** Known once, and no longer. */
        GONE
    }

    /** A task that was asked for by name. */
    static Watched awaited(String identifier, Instant now) {
        return new Watched(identifier, Standing.AWAITED, Optional.empty(), now, false, now, Trail.EMPTY, 0, now, false);
    }

    /** A task that a list brought up. */
    static Watched listed(ExportTask task, Instant now) {
        return awaited(task.identifier(), now).seen(task, now);
    }

    Watched seen(ExportTask now, Instant at) {
        boolean same =
                task.filter(before -> stateOf(before).equals(stateOf(now))).isPresent();
        boolean exact = same ? phaseSinceIsExact : task.isPresent() || misses > 0;
        boolean moved = !same || task.filter(before -> isAsFarAs(before, now)).isEmpty();
        return new Watched(
                identifier,
                Standing.KNOWN,
                Optional.of(now),
                same ? phaseSince : at,
                exact,
                moved ? at : changedAt,
                trail.with(now, at),
                0,
                at,
                task.isEmpty() && misses == 0 && now.status().hasEnded());
    }

    /** The same, where its state is known to have begun before it was first seen. */
    Watched begun(Instant at) {
        return new Watched(identifier, standing, task, at, true, changedAt, trail, misses, missedSince, endedBefore);
    }

    Watched missed(Instant at) {
        int missed = misses + 1;
        Instant since = misses == 0 ? at : missedSince;
        boolean over = missed >= MISSES_ALLOWED && Lapse.isOver(since, GRACE, at);
        Standing next = over ? (task.isPresent() ? Standing.GONE : Standing.UNKNOWN) : standing;
        return new Watched(
                identifier, next, task, phaseSince, phaseSinceIsExact, changedAt, trail, missed, since, endedBefore);
    }

    /** The state in upper case; the service's own word where this version does not know it. */
    public String state() {
        return task.map(Watched::stateOf).orElse("");
    }

    public Optional<ExportStatus> status() {
        return task.map(ExportTask::status);
    }

    /** Whether nothing more will be heard of it. */
    public boolean isOver() {
        return standing == Standing.UNKNOWN
                || standing == Standing.GONE
                || status().filter(ExportStatus::hasEnded).isPresent();
    }

    private static String stateOf(ExportTask task) {
        return task.statusText().toUpperCase(Locale.ROOT);
    }

    static boolean isAsFarAs(ExportTask one, ExportTask other) {
        return one.percentProgress().equals(other.percentProgress())
                && one.extractedGigabytes().equals(other.extractedGigabytes());
    }
}
