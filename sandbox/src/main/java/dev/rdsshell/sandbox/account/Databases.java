package dev.rdsshell.sandbox.account;

import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** What RDS holds in one region, as the SDK's own descriptions, by identifier. */
public record Databases(
        Catalog<DBInstance> instances,
        Catalog<DBCluster> clusters,
        Catalog<DBSnapshot> snapshots,
        Catalog<DBClusterSnapshot> clusterSnapshots) {
    /** A region without databases. */
    public Databases() {
        this(new Catalog<>(), new Catalog<>(), new Catalog<>(), new Catalog<>());
    }
}
