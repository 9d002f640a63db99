package dev.rdsshell.completions.source.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.eligibility.PolicyStatement;
import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import dev.rdsshell.completions.eligibility.RoleRules;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.eligibility.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

class ReadersTest {
    private static final String TRUST = "%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B"
            + "%22Service%22%3A%22export.rds.amazonaws.com%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%7D";

    @Test
    void aTrustPolicyIsReadFromItsUrlForm() {
        Role role = Role.builder()
                .arn("arn:aws:iam::123456789012:role/x")
                .assumeRolePolicyDocument(TRUST)
                .build();
        assertEquals(Verdict.OK, RoleRules.trust(RoleReader.of(role)).verdict());
    }

    @Test
    void aSingleTextIsAListAndConditionsAreKnownByTheirKeys() {
        Policy policy = PolicyReader.read("""
                {"Statement": [{"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::1:root"}, "NotAction": "s3:Get*",
                  "Resource": ["a", "b"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}""");
        PolicyStatement statement = policy.statements().get(0);
        assertEquals(Effect.DENY, statement.effect());
        assertEquals(Map.of("AWS", List.of("arn:aws:iam::1:root")), statement.notPrincipals());
        assertEquals(new PolicyStatement.Patterns(List.of("s3:Get*"), true), statement.actions());
        assertEquals(new PolicyStatement.Patterns(List.of("a", "b"), false), statement.resources());
        assertEquals(List.of("aws:securetransport"), statement.conditionKeys());
    }

    @Test
    void everybodyIsAPrincipalOfTheAwsKind() {
        Policy policy = PolicyReader.read("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\"}}");
        assertEquals(Map.of("AWS", List.of("*")), policy.statements().get(0).principals());
    }

    @Test
    void whatIsNoPolicySaysNothing() {
        assertEquals(Policy.none(), PolicyReader.read("not json"));
        assertEquals(Policy.none(), PolicyReader.read("[1, 2]"));
        assertEquals(Policy.none(), PolicyReader.read("{}"));
    }

    @Test
    void whatADescriptionLacksIsEmpty() {
        SourceFact snapshot = SourceReader.of(DBSnapshot.builder()
                        .dbSnapshotArn("arn:aws:rds:us-west-2:123456789012:snapshot:rds:shop-2026-01-01-00-00")
                        .build())
                .orElseThrow();
        assertEquals("rds:shop-2026-01-01-00-00", snapshot.identifier());
        assertEquals("", snapshot.status());
        assertEquals(0, snapshot.gigabytes());
        assertEquals(Optional.empty(), snapshot.created());
    }

    @Test
    void aDescriptionWithoutAnArnIsNoSource() {
        assertEquals(Optional.empty(), SourceReader.of(DBCluster.builder().build()));
    }
}
