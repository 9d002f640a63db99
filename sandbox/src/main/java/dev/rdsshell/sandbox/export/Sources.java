package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Databases;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

/** A source ARN → the snapshot or cluster that it names. */
final class Sources {
    private final Databases databases;

    Sources(Databases databases) {
        this.databases = databases;
    }

    /**
     * Finds what an ARN names.
     *
     * @throws ServiceError with the code of the kind that the ARN speaks of, or InvalidParameterValue
     */
    Source find(String arn) {
        // arn:aws:rds:REGION:ACCOUNT:KIND:IDENTIFIER; the identifier of an automated snapshot has a colon itself
        String[] parts = arn.split(":", 7);
        if (parts.length < 7 || !parts[0].equals("arn") || !parts[2].equals("rds")) {
            throw invalid(arn);
        }
        return switch (parts[5]) {
            case "snapshot" -> snapshot(arn, parts[6]);
            case "cluster-snapshot" -> clusterSnapshot(arn, parts[6]);
            case "cluster" -> cluster(arn, parts[6]);
            default -> throw invalid(arn);
        };
    }

    private Source snapshot(String arn, String identifier) {
        DBSnapshot snapshot = databases
                .snapshots()
                .find(identifier)
                .filter(each -> arn.equals(each.dbSnapshotArn()))
                .orElseThrow(() -> missing("DBSnapshotNotFound", "snapshot with name", identifier));
        return new Source(
                arn,
                ExportSourceType.SNAPSHOT,
                snapshot.status(),
                snapshot.engine(),
                "provisioned",
                snapshot.storageType(),
                Optional.ofNullable(snapshot.snapshotCreateTime()),
                snapshot.allocatedStorage());
    }

    private Source clusterSnapshot(String arn, String identifier) {
        DBClusterSnapshot snapshot = databases
                .clusterSnapshots()
                .find(identifier)
                .filter(each -> arn.equals(each.dbClusterSnapshotArn()))
                .orElseThrow(() -> missing("DBClusterSnapshotNotFoundFault", "cluster snapshot with name", identifier));
        return new Source(
                arn,
                ExportSourceType.SNAPSHOT,
                snapshot.status(),
                snapshot.engine(),
                orProvisioned(snapshot.engineMode()),
                "aurora",
                Optional.ofNullable(snapshot.snapshotCreateTime()),
                snapshot.allocatedStorage());
    }

    private Source cluster(String arn, String identifier) {
        DBCluster cluster = databases
                .clusters()
                .find(identifier)
                .filter(each -> arn.equals(each.dbClusterArn()))
                .orElseThrow(() -> missing("DBClusterNotFoundFault", "cluster with name", identifier));
        return new Source(
                arn,
                ExportSourceType.CLUSTER,
                cluster.status(),
                cluster.engine(),
                orProvisioned(cluster.engineMode()),
                "aurora",
                Optional.empty(),
                cluster.allocatedStorage());
    }

    private static String orProvisioned(String engineMode) {
        return Objects.requireNonNullElse(engineMode, "provisioned");
    }

    private static ServiceError missing(String code, String kind, String identifier) {
        return new ServiceError(code, 404, "Could not find " + kind + ": " + identifier);
    }

    private static ServiceError invalid(String arn) {
        return new ServiceError(
                "InvalidParameterValue",
                400,
                "The source ARN " + arn + " isn't the ARN of a DB snapshot, a DB cluster snapshot or a DB cluster.");
    }
}
