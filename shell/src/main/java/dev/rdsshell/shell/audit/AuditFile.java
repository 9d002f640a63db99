package dev.rdsshell.shell.audit;

import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.JsonTree;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries in a file, one JSON object a line: {@code audit.jsonl} in the state folder. Only ever added to, so that a call
 * stands in it twice: begun, and what became of it. Readers see it once.
 *
 * <pre>
 *   {"time": …, "operation": "StartExportTask", "identifier": "nightly", …, "outcome": "begun", "call": "4f…"}
 *   {"time": …, "operation": "StartExportTask", "identifier": "nightly", …, "outcome": "started", "call": "4f…"}
 * </pre>
 */
public final class AuditFile {
    private final SafeFile file;

    public AuditFile(SafeFile file) {
        this.file = file;
    }

    public void add(AuditEntry entry) throws IOException {
        file.append(JsonLine.of(entry.stored()) + "\n");
    }

    /** The calls from then on, the oldest first, each once. A line that was cut short by a full disk is passed over. */
    public List<AuditEntry> since(Instant start) throws IOException {
        Map<String, AuditEntry> calls = new LinkedHashMap<>();
        file.read()
                .orElse("")
                .lines()
                .flatMap(line -> entry(line).stream())
                .forEach(entry -> calls.put(entry.call().isEmpty() ? "older " + calls.size() : entry.call(), entry));
        return calls.values().stream()
                .map(AuditEntry::read)
                .filter(entry -> !entry.time().isBefore(start))
                .toList();
    }

    /** The last call of that operation and identifier of which nobody knows what became of it. */
    public Optional<AuditEntry> unknown(String operation, String identifier) throws IOException {
        return since(Instant.EPOCH).stream()
                .filter(entry -> !entry.call().isEmpty() && entry.isUnknown())
                .filter(entry -> entry.operation().equals(operation)
                        && entry.identifier().equals(identifier))
                .reduce((before, last) -> last);
    }

    /**
     * The id of the request that started that export; empty where it was started elsewhere.
     *
     * @param source the ARN of the snapshot or cluster, which names account and region
     */
    public Optional<String> requestIdOfStart(String identifier, String source) throws IOException {
        return since(Instant.EPOCH).stream()
                .filter(AuditEntry::isStarted)
                .filter(entry ->
                        entry.identifier().equals(identifier) && entry.source().equals(source))
                .map(AuditEntry::requestId)
                .filter(id -> !id.isEmpty())
                .reduce((before, last) -> last);
    }

    private static Optional<AuditEntry> entry(String line) {
        try {
            return JsonTree.parse(line) instanceof Map<?, ?> members
                    ? Optional.of(AuditEntry.of(members))
                    : Optional.empty();
        } catch (JsonTree.InvalidJson | DateTimeException cutShort) {
            return Optional.empty();
        }
    }
}
