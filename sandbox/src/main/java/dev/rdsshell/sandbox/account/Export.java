package dev.rdsshell.sandbox.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

/**
 * An export task as it was requested, and what is going to become of it. Its state at a time follows from this record alone.
 *
 * @param sourceArn a snapshot, a cluster snapshot or a cluster
 * @param snapshotTime when the snapshot was taken; empty for a cluster
 * @param prefix empty where none was given
 * @param kmsKeyId the key as it was named in the request
 * @param exportOnly empty for everything
 * @param gigabytes how much there is to export
 */
public record Export(
        String identifier,
        String region,
        String sourceArn,
        ExportSourceType sourceType,
        Optional<Instant> snapshotTime,
        String bucket,
        String prefix,
        String roleArn,
        String kmsKeyId,
        List<String> exportOnly,
        Instant requested,
        Optional<Instant> cancelRequested,
        Pace pace,
        double gigabytes,
        Ending ending) {
    /** The same task after somebody asked to cancel it. */
    public Export canceledAt(Instant instant) {
        return new Export(
                identifier,
                region,
                sourceArn,
                sourceType,
                snapshotTime,
                bucket,
                prefix,
                roleArn,
                kmsKeyId,
                exportOnly,
                requested,
                Optional.of(instant),
                pace,
                gigabytes,
                ending);
    }
}
