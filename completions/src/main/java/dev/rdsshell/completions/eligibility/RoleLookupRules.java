package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.stream.Collectors;

/** What must hold between a role, the account and the bucket. */
public final class RoleLookupRules {
    private RoleLookupRules() {}

    /** Whether it is the ARN of a role. */
    public static boolean isArn(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("role/"))
                .isPresent();
    }

    /** The documents call it a name, and every sample passes the ARN. */
    public static Finding arn(String role, String partition) {
        return isArn(role)
                ? Condition.ROLE_ARN.ok(role)
                : Condition.ROLE_ARN.warn(
                        role,
                        "The role is not given by its ARN.",
                        "Write it like arn:" + partition + ":iam::ACCOUNT:role/NAME.");
    }

    /** A role of another account cannot be passed. */
    public static Finding account(String role, CallerFact caller) {
        Condition condition = Condition.ROLE_ACCOUNT;
        String account = Arn.parse(role).map(Arn::account).orElse(caller.account());
        return account.equals(caller.account())
                ? condition.ok(account)
                : condition.block(
                        account,
                        "The role belongs to account " + account + ", you to " + caller.account() + ".",
                        "Name a role of account " + caller.account() + ".");
    }

    /** IamRoleNotFound. */
    public static Finding exists(String role, Fact<RoleFact> fact) {
        Condition condition = Condition.ROLE_EXISTS;
        if (fact instanceof Fact.Unknown<RoleFact> unknown) {
            return condition.unproved(role, unknown.reason());
        }
        return fact.found()
                .map(found -> found.arn().equals(role) || Arn.parse(role).isEmpty()
                        ? condition.ok(role)
                        : condition.block(role, "The role's ARN is another one.", "Write " + found.arn() + "."))
                .orElseGet(() -> condition.block(
                        role,
                        "There is no such role.",
                        "Look with 'iam list-roles', or let one be made: 'check --policy'."));
    }

    /** IamRoleMissingPermissions at once, or a FAILED export later. What IAM does not know, such as the bucket's policy, may allow. */
    public static Finding actions(ExportRequest request, List<Permission> permissions, Fact<Policy> bucketPolicy) {
        Condition condition = Condition.ROLE_ACTIONS;
        List<Permission> missing = permissions.stream()
                .filter(permission -> !permission.isAllowed())
                .filter(permission -> bucketPolicy
                        .found()
                        .filter(policy -> BucketLookupRules.allows(request, policy, permission))
                        .isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return condition.ok("all five S3 actions");
        }
        String names = missing.stream().map(Permission::action).distinct().collect(Collectors.joining(", "));
        if (missing.stream().allMatch(Permission::isOpen)) {
            return condition.unproved(names, "whether it may depends on " + keys(missing));
        }
        String problem = "The role may not do " + names + " in " + request.bucket() + ".";
        String advice = "Give it that policy: 'check --policy' prints the one to paste.";
        return bucketPolicy instanceof Fact.Unknown
                ? condition.warn(names, problem, advice + " The bucket's policy, which cannot be read, may allow it.")
                : condition.block(names, problem, advice);
    }

    static String keys(List<Permission> permissions) {
        return permissions.stream()
                .flatMap(permission -> permission.conditionKeys().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
