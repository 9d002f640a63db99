package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeyRulesTest {

    @Test
    void anEnabledSymmetricCustomerKeyIsFine() {
        assertEquals(Verdict.OK, Finding.worst(KeyRules.ofRow(Facts.key())));
    }

    @Test
    void aDisabledKeyBlocksWithTheCommandThatEnablesIt() {
        Finding finding = KeyRules.enabled(inState("Disabled"));
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("The key is disabled.", finding.problem());
        assertEquals("Enable it: aws kms enable-key --key-id " + Facts.KEY, finding.advice());
    }

    @Test
    void aKeyThatWaitsForItsDeletionBlocks() {
        Finding finding = KeyRules.enabled(inState("PendingDeletion"));
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("The key is pending deletion.", finding.problem());
    }

    @Test
    void aKeyForSignaturesBlocks() {
        assertEquals(
                Verdict.BLOCK,
                KeyRules.type(Facts.key("Enabled", "CUSTOMER", "RSA_2048", "SIGN_VERIFY"))
                        .verdict());
        assertEquals(
                Verdict.BLOCK,
                KeyRules.type(Facts.key("Enabled", "CUSTOMER", "HMAC_256", "GENERATE_VERIFY_MAC"))
                        .verdict());
    }

    @Test
    void aSymmetricKeyWhoseUseIsNotToldIsForEncryption() {
        KeyFact untold = Facts.key("Enabled", "CUSTOMER", "SYMMETRIC_DEFAULT", "");
        assertEquals(Verdict.OK, KeyRules.type(untold).verdict());
    }

    @Test
    void aKeyManagedByAwsWarns() {
        KeyFact managed = Facts.key("Enabled", "AWS", "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
        assertEquals(Verdict.WARN, KeyRules.manager(managed).verdict());
    }

    @Test
    void aKeyInAnotherRegionThanTheSourceBlocks() {
        assertEquals(Verdict.BLOCK, KeyRules.region(Facts.key(), "eu-west-1").verdict());
        assertEquals(Verdict.OK, KeyRules.region(Facts.key(), Facts.REGION).verdict());
    }

    @Test
    void aSourceWhoseOwnKeyIsDisabledWarns() {
        assertEquals(Verdict.WARN, KeyRules.ofSource(inState("Disabled")).verdict());
        assertEquals(Verdict.OK, KeyRules.ofSource(Facts.key()).verdict());
    }

    private static KeyFact inState(String state) {
        return Facts.key(state, "CUSTOMER", "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    }
}
