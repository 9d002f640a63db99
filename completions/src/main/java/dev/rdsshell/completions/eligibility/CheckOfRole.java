package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.stream.Stream;

/** The rules about the role. */
record CheckOfRole(TaskFacts facts) {

    /** A role of another account cannot be seen from here. */
    Stream<Finding> findings() {
        String role = facts.request().role();
        List<Finding> named = Stream.concat(
                        Stream.of(RoleLookupRules.arn(role, facts.request().partition())),
                        facts.caller()
                                .caller()
                                .judge(Condition.ROLE_ACCOUNT, caller -> RoleLookupRules.account(role, caller)))
                .toList();
        return named.stream().anyMatch(Finding::blocks)
                ? named.stream()
                : Stream.concat(named.stream(), lookedUp(facts.role().role()));
    }

    private Stream<Finding> lookedUp(Fact<RoleFact> role) {
        ExportRequest request = facts.request();
        Stream<Finding> exists = Stream.of(RoleLookupRules.exists(request.role(), role));
        return role instanceof Fact.Absent
                ? exists
                : Stream.of(
                                exists,
                                role.judge(Condition.ROLE_TRUST, RoleRules::trust),
                                role.judge(Condition.ROLE_AGE, found -> RoleRules.age(found, facts.now())),
                                actions())
                        .flatMap(each -> each);
    }

    /** What it may do in a bucket that there is not decides nothing. */
    private Stream<Finding> actions() {
        if (facts.bucket().bucket() instanceof Fact.Absent) {
            return Stream.empty();
        }
        return facts.role()
                .permissions()
                .judge(
                        Condition.ROLE_ACTIONS,
                        permissions -> RoleLookupRules.actions(
                                facts.request(), permissions, facts.bucket().policy()));
    }
}
