package dev.rdsshell.sandbox.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PolicyDocumentTest {
    @Test
    void whatNoStatementNamesIsDeniedImplicitly() {
        PolicyDocument policy = policy("\"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"Resource\": \"*\"");

        assertEquals(Decision.ALLOWED, policy.decide("s3:GetObject", "arn:aws:s3:::a/b"));
        assertEquals(Decision.ALLOWED, policy.decide("S3:getobject", "arn:aws:s3:::a/b"));
        assertEquals(Decision.IMPLICIT_DENY, policy.decide("s3:PutObject", "arn:aws:s3:::a/b"));
    }

    @Test
    void aDenyBeatsEveryAllow() {
        PolicyDocument policy = PolicyDocument.parse("""
                {"Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*"},
                  {"Effect": "Deny", "Action": ["s3:PutObject"], "Resource": "arn:aws:s3:::vault/*"}
                ]}""");

        assertEquals(Decision.EXPLICIT_DENY, policy.decide("s3:PutObject", "arn:aws:s3:::vault/a"));
        assertEquals(Decision.ALLOWED, policy.decide("s3:PutObject", "arn:aws:s3:::vault"));
    }

    @Test
    void aQuestionMarkStandsForOneCharacterAndADotForItself() {
        PolicyDocument policy =
                policy("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::a.b?\"");

        assertEquals(Decision.ALLOWED, policy.decide("s3:PutObject", "arn:aws:s3:::a.b1"));
        assertEquals(Decision.IMPLICIT_DENY, policy.decide("s3:PutObject", "arn:aws:s3:::a.b"));
        assertEquals(Decision.IMPLICIT_DENY, policy.decide("s3:PutObject", "arn:aws:s3:::axb1"));
    }

    @Test
    void notActionIsEverythingElse() {
        PolicyDocument policy = policy("\"Effect\": \"Allow\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"");

        assertEquals(Decision.ALLOWED, policy.decide("s3:PutObject", "*"));
        assertEquals(Decision.IMPLICIT_DENY, policy.decide("iam:PassRole", "*"));
    }

    @Test
    void aDenyInATrustPolicyBeatsItsAllowAlsoWhereItNamesOnlyThoseThatItLeavesOut() {
        String allow = """
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "export.rds.amazonaws.com"}}""";
        assertFalse(trusts(allow, """
                {"Effect": "Deny", "Action": "sts:*", "Principal": {"Service": "export.rds.amazonaws.com"}}"""));
        assertFalse(trusts(allow, """
                {"Effect": "Deny", "Action": "sts:*", "NotPrincipal": {"Service": "rds.amazonaws.com"}}"""));
        assertTrue(trusts(allow, """
                {"Effect": "Deny", "Action": "sts:*", "NotPrincipal": {"Service": "export.rds.amazonaws.com"}}"""));
        assertTrue(trusts(allow, """
                {"Effect": "Deny", "Action": "sts:*", "Principal": "*", "Condition": {"Bool": {"aws:x": "true"}}}"""));
    }

    private static boolean trusts(String allow, String deny) {
        return PolicyDocument.parse("{\"Statement\": [" + allow + "," + deny + "]}")
                .trustsService("export.rds.amazonaws.com");
    }

    @Test
    void aTrustPolicyTrustsTheServiceItNamesConditionOrNot() {
        PolicyDocument policy = policy("""
                "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": ["export.rds.amazonaws.com"]},
                "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}}""");

        assertTrue(policy.trustsService("export.rds.amazonaws.com"));
        assertFalse(policy.trustsService("rds.amazonaws.com"));
    }

    @Test
    void onlyAJsonObjectIsAPolicy() {
        assertThrows(IllegalArgumentException.class, () -> PolicyDocument.parse("[]"));
        assertThrows(IllegalArgumentException.class, () -> PolicyDocument.parse("{"));
    }

    private static PolicyDocument policy(String statement) {
        return PolicyDocument.parse("{\"Version\": \"2012-10-17\", \"Statement\": {" + statement + "}}");
    }
}
