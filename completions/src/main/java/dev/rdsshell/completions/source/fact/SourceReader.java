package dev.rdsshell.completions.source.fact;

import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceFact;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** What RDS tells of snapshots and clusters. Empty for a description without an ARN that can be exported from. */
public final class SourceReader {
    private SourceReader() {}

    public static Optional<SourceFact> of(DBSnapshot snapshot) {
        return arn(snapshot.dbSnapshotArn())
                .map(arn -> new SourceFact(
                        arn,
                        text(snapshot.status()),
                        text(snapshot.engine()),
                        text(snapshot.engineVersion()),
                        "",
                        text(snapshot.storageType()),
                        text(snapshot.snapshotType()),
                        Optional.ofNullable(snapshot.snapshotCreateTime()),
                        number(snapshot.allocatedStorage()),
                        text(snapshot.kmsKeyId()),
                        ""));
    }

    public static Optional<SourceFact> of(DBClusterSnapshot snapshot) {
        return arn(snapshot.dbClusterSnapshotArn())
                .map(arn -> new SourceFact(
                        arn,
                        text(snapshot.status()),
                        text(snapshot.engine()),
                        text(snapshot.engineVersion()),
                        text(snapshot.engineMode()),
                        text(snapshot.storageType()),
                        text(snapshot.snapshotType()),
                        Optional.ofNullable(snapshot.snapshotCreateTime()),
                        number(snapshot.allocatedStorage()),
                        text(snapshot.kmsKeyId()),
                        ""));
    }

    public static Optional<SourceFact> of(DBCluster cluster) {
        return arn(cluster.dbClusterArn())
                .map(arn -> new SourceFact(
                        arn,
                        text(cluster.status()),
                        text(cluster.engine()),
                        text(cluster.engineVersion()),
                        text(cluster.engineMode()),
                        text(cluster.storageType()),
                        "",
                        Optional.ofNullable(cluster.clusterCreateTime()),
                        number(cluster.allocatedStorage()),
                        text(cluster.kmsKeyId()),
                        text(cluster.cloneGroupId())));
    }

    private static Optional<SourceArn> arn(@Nullable String arn) {
        return SourceArn.parse(text(arn));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static int number(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
