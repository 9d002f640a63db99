package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
    private static final String EXPORT = "export.rds.amazonaws.com";

    @Test
    void aRoleThatTrustsExportsIsFine() {
        assertEquals(Verdict.OK, trust(Facts.trust(Effect.ALLOW, EXPORT)).verdict());
    }

    @Test
    void trustingRdsAloneIsNotEnough() {
        Finding finding = trust(Facts.trust(Effect.ALLOW, "rds.amazonaws.com"));
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals(
                "The role does not let export.rds.amazonaws.com assume it, but trusts rds.amazonaws.com.",
                finding.problem());
    }

    @Test
    void aTrustWithConditionsIsNotProvedAndNotWrong() {
        Finding finding = trust(Facts.trust(Effect.ALLOW, EXPORT, "aws:sourceaccount"));
        assertEquals(Verdict.UNPROVED, finding.verdict());
        assertEquals("the trust depends on aws:sourceaccount", finding.problem());
    }

    @Test
    void aDenyBeatsAnAllow() {
        assertEquals(
                Verdict.BLOCK,
                trust(Facts.trust(Effect.ALLOW, EXPORT), Facts.trust(Effect.DENY, EXPORT))
                        .verdict());
        assertEquals(
                Verdict.UNPROVED,
                trust(Facts.trust(Effect.ALLOW, EXPORT), Facts.trust(Effect.DENY, EXPORT, "aws:sourcearn"))
                        .verdict());
    }

    @Test
    void aRoleMadeSecondsAgoWarns() {
        RoleFact fresh = new RoleFact(Facts.ROLE, Optional.of(Facts.NOW.minusSeconds(5)), Policy.none());
        assertEquals(Verdict.WARN, RoleRules.age(fresh, Facts.NOW).verdict());
        assertEquals(Verdict.OK, RoleRules.age(fresh, Facts.NOW.plusSeconds(60)).verdict());
    }

    private static Finding trust(PolicyStatement... statements) {
        return RoleRules.trust(Facts.role(statements));
    }
}
