package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceRulesTest {

    @Test
    void aManualSnapshotOfMySqlThatIsAvailableIsFine() {
        assertEquals(Verdict.OK, Finding.worst(SourceRules.ofRow(Facts.snapshot())));
    }

    @Test
    void aSnapshotThatIsBeingTakenBlocksAndSaysHowToWait() {
        Finding finding = SourceRules.available(snapshot("creating", "mysql", "gp3"));
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("shop-weekly is creating, not available.", finding.problem());
        assertEquals(
                "Wait until it is available: aws rds wait db-snapshot-available --db-snapshot-identifier shop-weekly",
                finding.advice());
    }

    @Test
    void enginesOutsideTheMySqlAndPostgresFamiliesBlock() {
        assertEquals(Verdict.BLOCK, engine("oracle-se2"));
        assertEquals(Verdict.BLOCK, engine("sqlserver-se"));
        assertEquals(Verdict.BLOCK, engine("custom-oracle-ee"));
        assertEquals(Verdict.BLOCK, engine("neptune"));
        assertEquals(Verdict.OK, engine("mariadb"));
        assertEquals(Verdict.OK, engine("Aurora-PostgreSQL"));
    }

    @Test
    void documentsDisagreeAboutDb2SoItWarns() {
        assertEquals(Verdict.WARN, engine("db2-se"));
    }

    @Test
    void magneticStorageBlocks() {
        assertEquals(
                Verdict.BLOCK,
                SourceRules.storage(snapshot("available", "mysql", "standard")).verdict());
    }

    @Test
    void serverlessOfTheFirstVersionBlocksAndTheSecondDoesNot() {
        SourceFact first = Facts.source(
                Facts.CLUSTER_SNAPSHOT, "available", "aurora-postgresql", "serverless", "aurora", "manual");
        SourceFact second = Facts.source(
                Facts.CLUSTER_SNAPSHOT, "available", "aurora-postgresql", "provisioned", "aurora", "manual");
        assertEquals(Verdict.BLOCK, SourceRules.engineMode(first).verdict());
        assertEquals(Verdict.OK, SourceRules.engineMode(second).verdict());
    }

    @Test
    void aMultiAzClusterWarnsAndASnapshotOfItDoesNot() {
        SourceFact cluster = Facts.source(Facts.CLUSTER, "available", "mysql", "provisioned", "io1", "");
        SourceFact snapshot =
                Facts.source(Facts.CLUSTER_SNAPSHOT, "available", "mysql", "provisioned", "io1", "manual");
        assertEquals(Verdict.WARN, SourceRules.multiAzCluster(cluster).verdict());
        assertEquals(Verdict.OK, SourceRules.multiAzCluster(snapshot).verdict());
    }

    @Test
    void aSnapshotOfAnotherAccountWarnsWithTheCommandThatCopiesIt() {
        SourceFact shared = Facts.source(
                "arn:aws:rds:us-west-2:111122223333:snapshot:partner-orders",
                "available",
                "mysql",
                "",
                "gp3",
                "shared");
        Finding finding = SourceRules.shared(shared, Facts.CALLER);
        assertEquals(Verdict.WARN, finding.verdict());
        assertEquals(
                "Copy it into your account first: aws rds copy-db-snapshot --source-db-snapshot-identifier"
                        + " arn:aws:rds:us-west-2:111122223333:snapshot:partner-orders"
                        + " --target-db-snapshot-identifier partner-orders-copy",
                finding.advice());
        assertEquals(
                Verdict.OK, SourceRules.shared(Facts.snapshot(), Facts.CALLER).verdict());
    }

    @Test
    void aSnapshotOfAwsBackupIsAllowed() {
        SourceFact backup = Facts.source(
                "arn:aws:rds:us-west-2:123456789012:snapshot:awsbackup:job-1",
                "available",
                "mysql",
                "",
                "gp3",
                "awsbackup");
        assertEquals(Verdict.OK, SourceRules.backup(backup).verdict());
        assertEquals("awsbackup:job-1", backup.identifier());
    }

    private static Verdict engine(String engine) {
        return SourceRules.engine(snapshot("available", engine, "gp3")).verdict();
    }

    private static SourceFact snapshot(String status, String engine, String storageType) {
        return Facts.source(Facts.SNAPSHOT, status, engine, "", storageType, "manual");
    }
}
