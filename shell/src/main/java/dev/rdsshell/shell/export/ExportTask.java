package dev.rdsshell.shell.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An export task as the service describes it. Every member may be missing; identifiers are then the empty text.
 *
 * @param statusText the state as the service wrote it
 * @param percentProgress 0 to 100
 * @param extractedGigabytes whole gigabytes; small exports end with 0
 * @param warningMessage a JSON document inside a string
 */
public record ExportTask(
        String identifier,
        String sourceArn,
        String statusText,
        String bucket,
        String prefix,
        String roleArn,
        String kmsKeyId,
        List<String> exportOnly,
        Optional<Instant> snapshotTime,
        Optional<Instant> startTime,
        Optional<Instant> endTime,
        OptionalInt percentProgress,
        OptionalInt extractedGigabytes,
        String failureCause,
        String warningMessage,
        String sourceType) {

    public ExportTask {
        exportOnly = List.copyOf(exportOnly);
    }

    public ExportStatus status() {
        return ExportStatus.of(statusText);
    }
}
