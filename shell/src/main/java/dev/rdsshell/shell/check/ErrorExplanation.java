package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Identifiers;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a service refused a call, as far as it can be told.
 *
 * <pre>
 *   StartExportTask was refused: KMSKeyNotAccessibleFault.
 *
 *   Error: The specified KMS key isn't accessible.
 *   Documented: The key is not there, not enabled or elsewhere, or you may not create a grant on it.
 *   Request id: 3b2c5f7e-…
 *
 *   Likeliest, as the account is now:
 *   BLOCK     key-enabled       The key is disabled. Enable it: aws kms enable-key --key-id …
 *
 *   To look at it:
 *     kms describe-key --key-id alias/shop-retired
 *   To check it again: check start-export-task …
 * </pre>
 */
final class ErrorExplanation {
    private final Failure.ServiceError error;
    private final int columns;

    /** @param columns of the terminal; 0 for no wrapping */
    ErrorExplanation(Failure.ServiceError error, int columns) {
        this.error = error;
        this.columns = columns;
    }

    /** Of any call. */
    List<StyledLine> lines() {
        List<StyledLine> lines = new ArrayList<>(told(error.operation() + " was refused: " + error.errorCode() + "."));
        lines.add(StyledLine.EMPTY);
        lines.addAll(told("Error: " + (error.serviceMessage().isEmpty() ? "without a word." : error.serviceMessage())));
        lines.addAll(told(documented()));
        lines.addAll(
                told("Request id: " + (error.requestId().isEmpty() ? "the service gave none." : error.requestId())));
        return lines;
    }

    /** Of a start that was refused: also what the account says about it now. */
    List<StyledLine> lines(Review review, ExportLines export, Instant now) {
        Set<Condition> causes =
                StartError.of(error.errorCode()).map(StartError::causes).orElse(Set.of());
        List<Finding> doubtful = review.findings().stream()
                .filter(finding -> !finding.isBesideThePoint())
                .toList();
        List<Finding> likely = doubtful.stream()
                .filter(finding -> causes.contains(finding.condition()))
                .toList();
        List<Finding> others =
                doubtful.stream().filter(finding -> !likely.contains(finding)).toList();
        List<StyledLine> lines = new ArrayList<>(lines());
        lines.add(StyledLine.EMPTY);
        lines.addAll(
                likely.isEmpty()
                        ? told("Nothing that is known to cause it stands in the way now: it may have been mended"
                                + " meanwhile.")
                        : found("Likeliest, as the account is now:", likely));
        if (!others.isEmpty()) {
            lines.addAll(found("Besides:", others));
        }
        lines.add(StyledLine.EMPTY);
        lines.addAll(export.remedies(doubtful, review.policies()));
        lines.addAll(new AnotherTry(export, doubtful, identifier(export, doubtful, now))
                .lines("Without 'check' the same line starts it."));
        return lines;
    }

    /** One that was used before cannot be used again. */
    private static String identifier(ExportLines export, List<Finding> doubtful, Instant now) {
        String identifier = export.request().identifier();
        boolean free = doubtful.stream().noneMatch(finding -> finding.condition() == Condition.IDENTIFIER_UNUSED);
        return free ? identifier : Identifiers.dated(identifier, now);
    }

    private List<StyledLine> found(String title, List<Finding> findings) {
        List<StyledLine> lines = new ArrayList<>(List.of(StyledLine.of(title)));
        lines.addAll(new CheckReport(findings, columns).doubtful());
        return lines;
    }

    private String documented() {
        Optional<String> meaning = error.operation().equals("StartExportTask")
                ? StartError.of(error.errorCode()).map(StartError::meaning)
                : Optional.empty();
        String known = (meaning.orElse("") + " " + error.advice()).strip();
        return known.isEmpty()
                ? "It is none of the documented errors. AWS Support can look it up by the request id."
                : (meaning.isPresent() ? "Documented: " : "What to do: ") + known;
    }

    private List<StyledLine> told(String text) {
        return Hanging.lines(columns, text);
    }
}
