package dev.rdsshell.sandbox.landing;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Databases;
import dev.rdsshell.sandbox.account.Export;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/**
 * The database inside an export's source.
 *
 * @param name the initial database of the instance or cluster, or what follows from its identifier
 */
record SourceDatabase(Family family, String name) {

    static SourceDatabase of(Account account, Export export) {
        Databases databases = account.databases(export.region());
        String[] arn = export.sourceArn().split(":", 7);
        return switch (arn[5]) {
            case "cluster" -> ofCluster(databases, arn[6]);
            case "cluster-snapshot" ->
                databases
                        .clusterSnapshots()
                        .find(arn[6])
                        .map(DBClusterSnapshot::dbClusterIdentifier)
                        .map(cluster -> ofCluster(databases, cluster))
                        .orElseGet(() -> unknown(arn[6]));
            default ->
                databases
                        .snapshots()
                        .find(arn[6])
                        .map(snapshot -> ofSnapshot(databases, snapshot))
                        .orElseGet(() -> unknown(arn[6]));
        };
    }

    private static SourceDatabase ofSnapshot(Databases databases, DBSnapshot snapshot) {
        String instance = snapshot.dbInstanceIdentifier();
        Optional<String> name = databases.instances().find(instance).map(DBInstance::dbName);
        return new SourceDatabase(Family.ofEngine(snapshot.engine()), name.orElseGet(() -> firstWord(instance)));
    }

    private static SourceDatabase ofCluster(Databases databases, String identifier) {
        Optional<DBCluster> cluster = databases.clusters().find(identifier);
        Optional<String> name = cluster.map(DBCluster::databaseName);
        String engine = cluster.map(DBCluster::engine).orElse("aurora-postgresql");
        return new SourceDatabase(Family.ofEngine(engine), name.orElseGet(() -> firstWord(identifier)));
    }

    /** The source was deleted while its export ran, as the service allows. */
    private static SourceDatabase unknown(String identifier) {
        return new SourceDatabase(Family.MYSQL, firstWord(identifier));
    }

    private static String firstWord(String identifier) {
        return identifier.replaceFirst("^.*:", "").replaceFirst("-.*$", "");
    }
}
