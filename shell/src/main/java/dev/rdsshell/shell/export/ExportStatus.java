package dev.rdsshell.shell.export;

import java.util.List;
import java.util.Locale;

/** The states of an export task (RDS API reference, {@code ExportTask.Status}); servers differ in letter case. */
public enum ExportStatus {
    STARTING,
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    CANCELING,
    CANCELED,
    /** A state that this version does not know: it is shown as it is, and watched on. */
    UNKNOWN;

    /** @param text as the service wrote it, in any letter case */
    public static ExportStatus of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (ExportStatus status : values()) {
            if (status.name().equals(upper)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** Those in which something will still change, as far as this version knows. */
    public static List<ExportStatus> notEnded() {
        return List.of(STARTING, IN_PROGRESS, CANCELING);
    }

    /** Whether nothing will change any more. */
    public boolean hasEnded() {
        return this == COMPLETE || this == FAILED || this == CANCELED;
    }
}
