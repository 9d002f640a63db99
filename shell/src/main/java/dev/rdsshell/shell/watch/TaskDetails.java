package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.Elapsed;
import dev.rdsshell.shell.export.ExportPath;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything about one export; of one that failed, first why and what to do.
 *
 * <pre>
 *   night
 *   state     IN_PROGRESS for 22 min, 27 %, 13 GB, 35 GB/h, 56 to 59 min left
 *   source    arn:aws:rds:us-west-2:123456789012:snapshot:shop
 *   files     s3://acme-exports/nightly/night/
 * </pre>
 */
final class TaskDetails {
    private static final int LABEL = 10;

    private final int columns;
    private final List<StyledLine> lines = new ArrayList<>();

    private TaskDetails(int columns) {
        this.columns = columns;
    }

    static List<StyledLine> lines(Sight sight, int columns, Instant now, ZoneId zone) {
        TaskDetails details = new TaskDetails(columns);
        details.draw(sight, now, zone);
        return details.lines;
    }

    private void draw(Sight sight, Instant now, ZoneId zone) {
        Watched watched = sight.watched();
        lines.add(StyledLine.of(watched.identifier(), Style.BOLD));
        add("place", sight.state().place().label());
        add("state", state(sight, now));
        boolean failed = watched.status().filter(ExportStatus.FAILED::equals).isPresent();
        if (failed) {
            say(watched);
        }
        watched.task().ifPresent(task -> draw(task, zone));
        if (!failed) {
            say(watched);
        }
    }

    private void say(Watched watched) {
        Wording.details(watched).forEach(detail -> lines.addAll(Wrap.lines(detail, columns)));
    }

    private static String state(Sight sight, Instant now) {
        Progress progress = sight.progress(now);
        boolean runs = !sight.watched().isOver();
        String since = runs
                ? progress.elapsed()
                        .map(length -> " for " + (progress.atLeast() ? "at least " : "") + Elapsed.text(length))
                        .orElse("")
                : "";
        String summary = Wording.summary(sight.watched(), sight.state(), now);
        boolean restoring = summary.startsWith("restoring");
        return Wording.state(sight.watched()) + (restoring ? "" : since) + (summary.isEmpty() ? "" : ", " + summary);
    }

    private void draw(ExportTask task, ZoneId zone) {
        add("source", task.sourceArn());
        add("only", String.join(", ", task.exportOnly()));
        add("files", ExportPath.of(task));
        add("role", task.roleArn());
        add("key", task.kmsKeyId());
        add("snapshot", task.snapshotTime().map(at -> LocalTime.stamp(at, zone)).orElse(""));
        add("start", task.startTime().map(at -> LocalTime.stamp(at, zone)).orElse(""));
        add("end", task.endTime().map(at -> LocalTime.stamp(at, zone)).orElse(""));
    }

    private void add(String label, String value) {
        if (!value.isEmpty()) {
            lines.addAll(Wrap.lines(label + " ".repeat(LABEL - label.length()) + value, columns));
        }
    }
}
