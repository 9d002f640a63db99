package dev.rdsshell.shell.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One start or cancel.
 *
 * @param caller the ARN of whoever called; the empty text where STS did not say
 * @param operation the API's name, {@code StartExportTask} or {@code CancelExportTask}
 * @param line as it was entered, with secrets left out
 * @param requestId of the last answer; the empty text where none came
 * @param outcome {@code started}, {@code canceled}, {@code refused: CODE}, or {@code unknown: …} where no answer came
 */
public record AuditEntry(
        Instant time,
        String caller,
        String account,
        String region,
        String endpoint,
        String operation,
        String identifier,
        String source,
        String line,
        String requestId,
        String outcome) {

    /** The names of the members, which are the columns of a table of entries. */
    public static final List<String> NAMES = List.of(
            "time",
            "caller",
            "account",
            "region",
            "endpoint",
            "operation",
            "identifier",
            "source",
            "line",
            "requestId",
            "outcome");

    /** In the order of {@link #NAMES}. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("time", time.toString());
        members.put("caller", caller);
        members.put("account", account);
        members.put("region", region);
        members.put("endpoint", endpoint);
        members.put("operation", operation);
        members.put("identifier", identifier);
        members.put("source", source);
        members.put("line", line);
        members.put("requestId", requestId);
        members.put("outcome", outcome);
        return members;
    }

    /** Members that are missing, as in a line of an older version, are the empty text. */
    static AuditEntry of(Map<?, ?> members) {
        return new AuditEntry(
                Instant.parse(text(members, "time")),
                text(members, "caller"),
                text(members, "account"),
                text(members, "region"),
                text(members, "endpoint"),
                text(members, "operation"),
                text(members, "identifier"),
                text(members, "source"),
                text(members, "line"),
                text(members, "requestId"),
                text(members, "outcome"));
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
