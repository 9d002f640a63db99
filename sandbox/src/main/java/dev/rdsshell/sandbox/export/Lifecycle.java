package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Export;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of an export as a pure function of the task and the time. Nothing runs in the background.
 *
 * <pre>
 * requested     started            ended
 *     | STARTING   | IN_PROGRESS      | COMPLETE, FAILED
 *          | CANCELING | CANCELED
 * </pre>
 */
public final class Lifecycle {
    private final Export export;

    private Lifecycle(Export export) {
        this.export = export;
    }

    /** The state of a task at a time. */
    public static ExportState at(Export export, Instant now) {
        Lifecycle lifecycle = new Lifecycle(export);
        return export.cancelRequested()
                .map(canceled -> lifecycle.afterCancel(canceled, now))
                .orElseGet(() -> lifecycle.undisturbed(now));
    }

    private ExportState afterCancel(Instant canceled, Instant now) {
        if (now.isBefore(canceled)) {
            return undisturbed(now);
        }
        ExportState frozen = undisturbed(canceled);
        Instant end = canceled.plus(export.pace().canceling());
        boolean over = now.isAfter(end);
        return new ExportState(
                over ? ExportStatus.CANCELED : ExportStatus.CANCELING,
                frozen.percent(),
                frozen.gigabytes(),
                frozen.started(),
                over ? Optional.of(end) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ExportState undisturbed(Instant now) {
        if (now.isBefore(started())) {
            return ExportState.REQUESTED;
        }
        if (export.ending() instanceof Ending.Stalls stall) {
            return inProgress(Math.min(stall.percent(), percentAt(now)));
        }
        return now.isBefore(ended()) ? inProgress(percentAt(now)) : over();
    }

    private ExportState inProgress(int percent) {
        return state(ExportStatus.IN_PROGRESS, percent, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private ExportState over() {
        if (export.ending() instanceof Ending.Fails failure) {
            return state(
                    ExportStatus.FAILED,
                    failure.percent(),
                    Optional.of(ended()),
                    Optional.of(failure.cause()),
                    Optional.empty());
        }
        Optional<String> warning =
                export.ending() instanceof Ending.Completes completes ? completes.warning() : Optional.empty();
        return state(ExportStatus.COMPLETE, 100, Optional.of(ended()), Optional.empty(), warning);
    }

    private ExportState state(
            ExportStatus status,
            int percent,
            Optional<Instant> ended,
            Optional<String> cause,
            Optional<String> warning) {
        int gigabytes = (int) (export.gigabytes() * percent / 100);
        return new ExportState(status, percent, gigabytes, Optional.of(started()), ended, cause, warning);
    }

    private Instant started() {
        return export.requested().plus(export.pace().starting());
    }

    private Instant ended() {
        double time = export.ending() instanceof Ending.Fails failure ? Progress.timeOf(failure.percent()) : 1;
        return started().plusMillis(Math.round(extracting().toMillis() * time));
    }

    private int percentAt(Instant now) {
        double passed = Duration.between(started(), now).toMillis();
        return Progress.percentAt(passed / Math.max(1, extracting().toMillis()));
    }

    private Duration extracting() {
        return export.pace().extracting();
    }
}
