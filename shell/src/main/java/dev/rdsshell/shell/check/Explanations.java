package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.output.StyledLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what went wrong: looks at the account as it is now, and only reads. */
public final class Explanations {
    private final ExportCheck check;
    private final LastError last;
    private final AuditFile audit;

    /** @param audit knows the requests that this machine has sent */
    public Explanations(ExportCheck check, LastError last, AuditFile audit) {
        this.check = check;
        this.last = last;
        this.audit = audit;
    }

    /**
     * For whom, and when.
     *
     * @param here what lines are about that name neither profile nor region
     * @param columns of the terminal; 0 for no wrapping
     * @param atPrompt whether the lines are read where the next one is typed
     */
    public record Reader(Connection here, Instant now, int columns, boolean atPrompt) {}

    /** Why an export failed. */
    public List<StyledLine> of(ExportTask task, Connection connection, Reader reader) {
        ExportRequest request = ExportRequests.of(task, connection);
        Review review = check.review(request, connection, reader.now());
        ExportLines export = new ExportLines(request, where(connection, reader.here()), reader.atPrompt());
        return new Explanation(task, requestId(task), review, export, reader.now(), reader.columns()).lines();
    }

    /** A log that cannot be read takes nothing else from an explanation. */
    private Optional<String> requestId(ExportTask task) {
        try {
            return audit.requestIdOfStart(task.identifier(), task.sourceArn());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What a service refused last in this session; empty where none did. */
    public Optional<List<StyledLine>> ofLastError(Reader reader) {
        return last.get().map(refused -> {
            ErrorExplanation explanation = new ErrorExplanation(refused.error(), reader.columns());
            return refused.request()
                    .map(request -> ofStart(explanation, request, reader))
                    .orElseGet(explanation::lines);
        });
    }

    /** An account that cannot be looked at leaves what is known of the error. */
    private List<StyledLine> ofStart(ErrorExplanation explanation, ReadyRequest request, Reader reader) {
        try {
            Review review = check.review(request, reader.now());
            ExportLines export = new ExportLines(
                    ExportRequests.of(request), where(request.connection(), reader.here()), reader.atPrompt());
            return explanation.lines(review, export, reader.now());
        } catch (FailureException unreachable) {
            List<StyledLine> lines = new ArrayList<>(explanation.lines());
            lines.add(StyledLine.EMPTY);
            lines.addAll(Hanging.lines(
                    reader.columns(),
                    "The account cannot be looked at: " + unreachable.failure().message()));
            return lines;
        }
    }

    /** Options that a line needs to be about this connection. */
    private static List<String> where(Connection connection, Connection here) {
        List<String> options = new ArrayList<>();
        add(options, "--profile", connection.profile(), here.profile());
        add(options, "--region", connection.region(), here.region());
        return options;
    }

    private static void add(List<String> options, String option, Optional<String> wanted, Optional<String> here) {
        wanted.filter(value -> !wanted.equals(here)).ifPresent(value -> options.addAll(List.of(option, value)));
    }
}
