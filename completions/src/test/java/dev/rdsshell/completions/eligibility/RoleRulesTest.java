package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import dev.rdsshell.completions.eligibility.PolicyStatement.Patterns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
    private static final String EXPORT = "export.rds.amazonaws.com";
    private static final String NOT = "The role does not let export.rds.amazonaws.com assume it";

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
    void whatStandsInTheWayOfTheTrustIsSaid() {
        PolicyStatement allow = Facts.trust(Effect.ALLOW, EXPORT);
        assertEquals(
                NOT + ": a Deny in its trust policy forbids it.", problem(allow, Facts.trust(Effect.DENY, EXPORT)));
        assertEquals(
                NOT + ": a Deny in its trust policy forbids it to all but those in its NotPrincipal.",
                problem(allow, except(Effect.DENY, "rds.amazonaws.com")));
        assertEquals(
                NOT + ": NotPrincipal of its trust policy leaves that out.", problem(except(Effect.ALLOW, EXPORT)));
        assertEquals(NOT + ", but only do sts:TagSession.", problem(tagging()));
    }

    private static String problem(PolicyStatement... statements) {
        return trust(statements).problem();
    }

    private static PolicyStatement except(Effect effect, String service) {
        PolicyStatement named = Facts.trust(effect, service);
        return new PolicyStatement(
                effect, named.actions(), named.resources(), Map.of(), named.principals(), named.conditionKeys());
    }

    private static PolicyStatement tagging() {
        PolicyStatement named = Facts.trust(Effect.ALLOW, EXPORT);
        return new PolicyStatement(
                Effect.ALLOW,
                new Patterns(List.of("sts:TagSession"), false),
                named.resources(),
                named.principals(),
                Map.of(),
                List.of());
    }

    @Test
    void aRoleMadeSecondsAgoWarns() {
        RoleFact fresh = new RoleFact(Facts.ROLE, Optional.of(Facts.NOW.minusSeconds(5)), Policy.none(), "");
        assertEquals(Verdict.WARN, RoleRules.age(fresh, Facts.NOW).verdict());
        assertEquals(Verdict.OK, RoleRules.age(fresh, Facts.NOW.plusSeconds(60)).verdict());
    }

    private static Finding trust(PolicyStatement... statements) {
        return RoleRules.trust(Facts.role(statements));
    }
}
