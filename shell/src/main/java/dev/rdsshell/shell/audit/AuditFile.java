package dev.rdsshell.shell.audit;

import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.JsonTree;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries in a file, one JSON object a line: {@code audit.jsonl} in the state folder. Only ever added to. */
public final class AuditFile {
    private final SafeFile file;

    public AuditFile(SafeFile file) {
        this.file = file;
    }

    public void add(AuditEntry entry) throws IOException {
        file.append(JsonLine.of(entry.members()) + "\n");
    }

    /** The entries from then on, the oldest first. A line that was cut short by a full disk is passed over. */
    public List<AuditEntry> since(Instant start) throws IOException {
        return file.read()
                .orElse("")
                .lines()
                .flatMap(line -> entry(line).stream())
                .filter(entry -> !entry.time().isBefore(start))
                .toList();
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
