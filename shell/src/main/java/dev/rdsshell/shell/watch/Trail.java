package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When an export reached which percentage: its last steps only, so that a watch of days stays small.
 *
 * @param steps each with a higher percentage than the one before
 */
public record Trail(List<Step> steps) {
    static final Trail EMPTY = new Trail(List.of());
    private static final int LONGEST = 12;

    /** @param percent 0 to 100 */
    record Step(Instant at, int percent) {}

    public Trail {
        steps = List.copyOf(steps);
    }

    Trail with(ExportTask task, Instant at) {
        if (task.status() != ExportStatus.IN_PROGRESS || task.percentProgress().isEmpty()) {
            return this;
        }
        int percent = task.percentProgress().getAsInt();
        return !steps.isEmpty() && steps.get(steps.size() - 1).percent() >= percent
                ? this
                : with(new Step(at, percent));
    }

    private Trail with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Trail(longer.subList(Math.max(0, longer.size() - LONGEST), longer.size()));
    }
}
