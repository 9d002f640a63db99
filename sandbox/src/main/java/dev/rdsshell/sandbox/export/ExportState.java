package dev.rdsshell.sandbox.export;

import java.time.Instant;
import java.util.Optional;

/**
 * What is true of an export task at one time.
 *
 * @param percent 0 to 100
 * @param gigabytes written so far, whole gigabytes
 * @param started when writing to S3 began; empty while STARTING
 * @param ended empty while it runs
 */
public record ExportState(
        ExportStatus status,
        int percent,
        int gigabytes,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> failureCause,
        Optional<String> warning) {
    /** The state that StartExportTask answers with, however fast the export is. */
    public static final ExportState REQUESTED = new ExportState(
            ExportStatus.STARTING, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
