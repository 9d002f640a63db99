package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.audit.AuditEntry;
import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.watch.StartLog;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The starts in the audit log. Where it cannot be read nothing is known of earlier ones; that is no trouble for a watch. */
record AuditedStarts(AuditFile file) implements StartLog {

    @Override
    public List<Start> starts() {
        try {
            return file.since(Instant.EPOCH).stream()
                    .filter(AuditEntry::isStarted)
                    .map(entry -> new Start(entry.identifier(), entry.source(), entry.time()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
