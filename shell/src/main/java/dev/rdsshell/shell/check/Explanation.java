package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Identifiers;
import dev.rdsshell.shell.export.ExportPath;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.FailureAdvice;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why an export failed, as far as it can be told.
 *
 * <pre>
 *   orders-2026 is FAILED, at 0 %.
 *
 *   Cause: The S3 bucket exports-eu isn't located in the current AWS Region.
 *   Documented: Name a bucket in the region of the source.
 *
 *   What stands in the way of the same export now:
 *   BLOCK     bucket-region     exports-eu is in eu-west-1, the source in us-west-2. …
 *
 *   Nothing lies in s3://exports-eu/orders-2026/.
 *
 *   To check it again: check start-export-task --export-task-identifier orders-2026-2026-11-22-0130 …
 * </pre>
 */
final class Explanation {
    /** These are about a new start, not about one that was accepted. */
    private static final Set<Condition> OF_STARTS = EnumSet.of(
            Condition.IDENTIFIER_SYNTAX,
            Condition.IDENTIFIER_UNUSED,
            Condition.SOURCE_IDLE,
            Condition.SLOT_FREE,
            Condition.TARGET_EMPTY,
            Condition.CALLER_START,
            Condition.CALLER_PASS_ROLE);

    private final ExportTask task;
    private final Optional<String> requestId;
    private final Review review;
    private final ExportLines export;
    private final Instant now;
    private final int columns;

    /**
     * One explanation.
     *
     * @param requestId of its start, where that is known
     * @param columns of the terminal; 0 for no wrapping
     */
    Explanation(
            ExportTask task, Optional<String> requestId, Review review, ExportLines export, Instant now, int columns) {
        this.task = task;
        this.requestId = requestId;
        this.review = review;
        this.export = export;
        this.now = now;
        this.columns = columns;
    }

    List<StyledLine> lines() {
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(task.identifier() + " is " + task.statusText() + progress() + ".", Style.BOLD));
        lines.add(StyledLine.EMPTY);
        lines.addAll(told("Cause: " + (task.failureCause().isEmpty() ? "RDS names none." : task.failureCause())));
        lines.addAll(told(documented()));
        lines.add(StyledLine.EMPTY);
        lines.addAll(inTheWay());
        lines.add(StyledLine.EMPTY);
        lines.addAll(leftBehind());
        lines.add(StyledLine.EMPTY);
        lines.addAll(new AnotherTry(export, fitting(), Identifiers.dated(task.identifier(), now))
                .lines("Without 'check' and under that new identifier the same line starts it again."));
        return lines;
    }

    private List<StyledLine> told(String text) {
        return Hanging.lines(columns, text);
    }

    private String progress() {
        return task.percentProgress().isPresent()
                ? ", at " + task.percentProgress().getAsInt() + " %"
                : "";
    }

    private String documented() {
        return FailureAdvice.on(task.failureCause())
                .map(advice -> "Documented: " + advice)
                .orElseGet(
                        () -> "It is none of the documented causes. AWS Support can look it up by "
                                + requestId
                                        .map(id -> "the request id of its start: " + id)
                                        .orElse(
                                                "the identifier and its times: the request id of its start is not known here."));
    }

    private List<Finding> fitting() {
        return review.findings().stream()
                .filter(finding -> !OF_STARTS.contains(finding.condition()))
                .filter(finding -> !finding.isBesideThePoint())
                .toList();
    }

    private List<StyledLine> inTheWay() {
        List<Finding> fitting = fitting();
        List<StyledLine> found = new CheckReport(fitting, columns).doubtful();
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(
                found.isEmpty()
                        ? "Nothing stands in the way of the same export now: what was wrong may have been mended meanwhile."
                        : "What stands in the way of the same export now:"));
        lines.addAll(found);
        lines.addAll(export.remedies(fitting, review.policies()));
        return lines;
    }

    /** Nothing is ever removed by itself. */
    private List<StyledLine> leftBehind() {
        String path = ExportPath.of(task);
        Optional<Boolean> occupied = review.occupied().found();
        if (occupied.isEmpty()) {
            String reason = review.occupied() instanceof Fact.Unknown<Boolean> unknown
                    ? "cannot be seen: " + unknown.reason()
                    : "cannot be seen: the bucket is not there";
            return told("What was left in " + path + " " + reason + ".");
        }
        return occupied.get()
                ? List.of(
                        StyledLine.of("Something was left in " + path + ". This removes it, if you want:"),
                        StyledLine.of("  " + export.removing(path)))
                : List.of(StyledLine.of("Nothing was left in " + path + "."));
    }
}
