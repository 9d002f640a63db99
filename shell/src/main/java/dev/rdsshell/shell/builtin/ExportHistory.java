package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.audit.AuditEntry;
import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.SafeText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code history --exports} shows: every start and cancel, the oldest first.
 *
 * <pre>
 *   2026-01-31T03:00:02Z  started  my-s3-export  arn:aws:iam::123456789012:user/practice  us-west-2
 *       start-export-task --export-task-identifier my-s3-export …
 * </pre>
 */
final class ExportHistory {
    private final AuditFile file;

    ExportHistory(AuditFile file) {
        this.file = file;
    }

    /**
     * Writes it.
     *
     * @param since how far back; all of it where nobody asks
     * @param form {@code csv}, {@code json}, or the empty text for people
     */
    void write(Optional<Duration> since, String form, Execution execution) {
        Instant start =
                since.map(back -> execution.clock().instant().minus(back)).orElse(Instant.EPOCH);
        List<AuditEntry> entries = entries(start);
        if (form.equals("csv")) {
            execution.console().data(String.join(",", AuditEntry.NAMES) + "\n");
        }
        entries.forEach(entry -> execution.console().data(text(entry, form)));
        if (entries.isEmpty() && form.isEmpty()) {
            execution.console().notice("No export was started or canceled from here.");
        }
    }

    private List<AuditEntry> entries(Instant start) {
        try {
            return file.since(start);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General("The audit log cannot be read: " + e.getMessage(), "See its permissions."), e);
        }
    }

    private static String text(AuditEntry entry, String form) {
        return switch (form) {
            case "csv" ->
                entry.members().values().stream()
                                .map(value -> quoted(String.valueOf(value)))
                                .collect(Collectors.joining(","))
                        + "\n";
            case "json" -> JsonLine.of(entry.members()) + "\n";
            default ->
                SafeText.line(entry.time() + "  " + entry.outcome() + "  " + entry.identifier() + "  " + entry.caller()
                                + "  " + entry.region())
                        + "\n    " + SafeText.line(entry.line().replaceAll("\\s+", " ")) + "\n";
        };
    }

    /** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe. */
    private static String quoted(String value) {
        String safe = value.matches("(?s)[=+@-].*") ? "'" + value : value;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    static boolean isDuration(String text) {
        return Durations.parse(text).isPresent();
    }
}
