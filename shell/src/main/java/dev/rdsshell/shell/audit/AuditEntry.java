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
 * @param outcome {@code started}, {@code canceled}, {@code refused: CODE}, or {@code unknown: …} where no answer came;
 *     {@code begun} before the call
 * @param call the same in the entry before a call and in the one after it; the empty text in those of older versions
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
        String outcome,
        String call) {
    /** Stands in the file before each call, so that a process which is killed during it leaves a trace. */
    public static final String BEGUN = "begun";

    private static final String UNKNOWN = "unknown: ";

    static final String NOT_ENDED = UNKNOWN + "no answer was written down";

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

    /** The same call with what became of it. */
    public AuditEntry ended(Instant at, String itsRequestId, String itsOutcome) {
        return new AuditEntry(
                at,
                caller,
                account,
                region,
                endpoint,
                operation,
                identifier,
                source,
                line,
                itsRequestId,
                itsOutcome,
                call);
    }

    /** The same call by nobody: whoever made it has not shown that the key is theirs. */
    public AuditEntry withoutCaller() {
        return new AuditEntry(
                time, "", "", region, endpoint, operation, identifier, source, line, requestId, outcome, call);
    }

    /** Whether nobody knows what became of the call. */
    boolean isUnknown() {
        return outcome.startsWith(UNKNOWN);
    }

    /** Whether it is a start that the service accepted. */
    public boolean isStarted() {
        return operation.equals("StartExportTask") && outcome.equals("started");
    }

    /** As a reader is to see it: a call of which only the beginning is known may have taken effect. */
    AuditEntry read() {
        return outcome.equals(BEGUN) ? ended(time, requestId, NOT_ENDED) : this;
    }

    /** As it stands in the file. */
    Map<String, @Nullable Object> stored() {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>(members());
        stored.put("call", call);
        return stored;
    }

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
                text(members, "outcome"),
                text(members, "call"));
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
