package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.stream.Stream;

/** The rules about the role. */
record CheckOfRole(TaskFacts facts) {
    /** A role of another account cannot be seen from here. */
    Stream<Finding> findings() {
        String role = facts.request().role();
        return Stream.of(
                        Stream.of(RoleLookupRules.arn(role, facts.request().partition())),
                        account(),
                        lookedUp(ofThisAccount(facts.role().role()), ofThisAccount(permissions())))
                .flatMap(each -> each);
    }

    private Stream<Finding> account() {
        return facts.caller()
                .caller()
                .judge(
                        Condition.ROLE_ACCOUNT,
                        caller -> RoleLookupRules.account(facts.request().role(), caller));
    }

    /** What IAM says of a role by that name here says nothing about the one of another account. */
    <T> Fact<T> ofThisAccount(Fact<T> lookedUp) {
        return account().anyMatch(Finding::blocks) ? Fact.unknown(Missing.ROLE_HERE) : lookedUp;
    }

    private Stream<Finding> lookedUp(Fact<RoleFact> looked, Fact<List<Permission>> permissions) {
        Fact<RoleFact> role = looked.orUnknown(Missing.ROLE);
        return Stream.of(
                        Stream.of(RoleLookupRules.exists(facts.request().role(), looked)),
                        role.judge(Condition.ROLE_TRUST, RoleRules::trust),
                        role.judge(Condition.ROLE_AGE, found -> RoleRules.age(found, facts.now())),
                        actions(permissions))
                .flatMap(each -> each);
    }

    /** What it may do in a bucket that there is not decides nothing. */
    private Fact<List<Permission>> permissions() {
        return facts.bucket().bucket() instanceof Fact.Absent
                ? Fact.unknown(Missing.BUCKET)
                : facts.role().permissions().orUnknown(Missing.ROLE);
    }

    private Stream<Finding> actions(Fact<List<Permission>> allowed) {
        return allowed.judge(
                Condition.ROLE_ACTIONS,
                permissions -> RoleLookupRules.actions(
                        facts.request(), permissions, facts.bucket().policy()));
    }
}
