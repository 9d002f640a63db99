package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.Permission.Decision;
import java.util.List;
import java.util.stream.Stream;

/** What you, who call, must be allowed. IAM's simulation does not know everything, so that alone never blocks. */
public final class CallerRules {
    private CallerRules() {}

    /** AccessDenied on the ARN of the source. */
    public static Finding start(List<Permission> permissions) {
        return allowed(Condition.CALLER_START, Actions.START, permissions);
    }

    /** AccessDenied, too: {@code iam:PassRole} on the role is part of the start. */
    public static Finding passRole(List<Permission> permissions) {
        return allowed(Condition.CALLER_PASS_ROLE, Actions.PASS_ROLE, permissions);
    }

    private static Finding allowed(Condition condition, String action, List<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission.action().equals(action))
                .findFirst()
                .map(permission -> of(condition, permission))
                .orElseGet(() -> condition.unproved(action, "IAM said nothing about " + action));
    }

    private static Finding of(Condition condition, Permission permission) {
        if (permission.isAllowed()) {
            return condition.ok(permission.action());
        }
        return permission.isOpen()
                ? condition.unproved(permission.action(), "whether you may depends on " + keys(permission))
                : condition.warn(
                        permission.action(),
                        "You do not seem to be allowed " + permission.action() + " on " + permission.resource()
                                + (permission.decision() == Decision.DENIED ? ": a policy denies it." : "."),
                        "Ask for it: 'check --policy' prints the statement.");
    }

    private static String keys(Permission permission) {
        return RoleLookupRules.keys(List.of(permission));
    }

    /** The names by which a policy may mean the caller; a session goes by its role as well. */
    static List<String> names(CallerFact caller) {
        return Arn.parse(caller.arn())
                .filter(arn -> arn.resource().startsWith("assumed-role/"))
                .map(arn -> {
                    String role = arn.resource().split("/", -1)[1];
                    return List.of(caller.arn(), "arn:" + arn.partition() + ":iam::" + arn.account() + ":role/" + role);
                })
                .orElse(List.of(caller.arn()));
    }

    /** The names by which a policy means the whole account, whose IAM policies then decide. */
    static List<String> accountNames(CallerFact caller) {
        String partition = Arn.parse(caller.arn()).map(Arn::partition).orElse("aws");
        return Stream.of(caller.account(), "arn:" + partition + ":iam::" + caller.account() + ":root")
                .toList();
    }
}
