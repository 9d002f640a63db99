package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceArnTest {

    @Test
    void theIdentifierOfAnAutomatedSnapshotKeepsItsColon() {
        SourceArn arn = SourceArn.parse("arn:aws-cn:rds:cn-north-1:123456789012:snapshot:rds:shop-2026-01-01-00-00")
                .orElseThrow();
        assertEquals("rds:shop-2026-01-01-00-00", arn.identifier());
        assertEquals("cn-north-1", arn.region());
        assertEquals("aws-cn", arn.arn().partition());
    }

    @Test
    void theTwinHasTheSameIdentifierAsAnotherKind() {
        SourceArn arn = SourceArn.parse("arn:aws:rds:us-west-2:123456789012:snapshot:ledger")
                .orElseThrow();
        assertEquals(
                "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:ledger",
                arn.as(Kind.CLUSTER_SNAPSHOT).toString());
    }

    @Test
    void anInstanceABucketAndAnIdentifierAreNoSources() {
        assertEquals(Optional.empty(), SourceArn.parse("arn:aws:rds:us-west-2:123456789012:db:shop"));
        assertEquals(Optional.empty(), SourceArn.parse("arn:aws:s3:::exports"));
        assertEquals(Optional.empty(), SourceArn.parse("shop-weekly"));
        assertEquals(Optional.empty(), SourceArn.parse("arn:aws:rds:us-west-2:123456789012:snapshot:"));
    }
}
