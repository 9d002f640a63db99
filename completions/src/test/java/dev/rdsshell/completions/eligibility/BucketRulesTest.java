package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.BucketFact.Access;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketRulesTest {

    @Test
    void aBucketInAnotherRegionThanTheSourceBlocks() {
        Finding finding = BucketRules.region(bucket("eu-west-1", Access.OWN), "us-west-2");
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("exports is in eu-west-1, the source in us-west-2.", finding.problem());
        assertEquals(
                Verdict.OK,
                BucketRules.region(bucket("us-west-2", Access.OWN), "us-west-2").verdict());
    }

    @Test
    void aBucketWhoseRegionNobodyTellsIsNotProved() {
        BucketFact bucket = new BucketFact("exports", Optional.empty(), Access.OWN);
        assertEquals(Verdict.UNPROVED, BucketRules.region(bucket, "us-west-2").verdict());
    }

    @Test
    void aBucketOfAnotherAccountWarnsAndOneThatMayBeIsNotProved() {
        assertEquals(
                Verdict.WARN,
                BucketRules.owner(bucket("us-west-2", Access.FOREIGN)).verdict());
        assertEquals(
                Verdict.UNPROVED,
                BucketRules.owner(bucket("us-west-2", Access.REFUSED)).verdict());
        assertEquals(
                Verdict.OK, BucketRules.owner(bucket("us-west-2", Access.OWN)).verdict());
    }

    private static BucketFact bucket(String region, Access access) {
        return new BucketFact("exports", Optional.of(region), access);
    }
}
