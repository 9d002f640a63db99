package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of a role by itself (RDS User Guide, providing access to an Amazon S3 bucket using an IAM role). */
public final class RoleRules {
    /** What a role has to let exports do with it. */
    public static final String ASSUME = "sts:AssumeRole";

    /** Who has to be trusted with it, in the words of the user guides. */
    public static final String EXPORT_SERVICE = "export.rds.amazonaws.com";

    /** The principal of exports; in China it is presumably the same, so either suffix is accepted. */
    static final List<String> EXPORT_SERVICES =
            List.of(EXPORT_SERVICE, "export.rds.amazonaws.com.cn", "export.rds.amazonaws.eu");

    /** A new role is not known everywhere at once: 10 to 15 seconds are usual. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private RoleRules() {}

    /** RDS must be allowed to assume it; trusting {@code rds.amazonaws.com} is not enough. */
    public static Finding trust(RoleFact role) {
        Condition condition = Condition.ROLE_TRUST;
        List<PolicyStatement> denied = trusting(role, Effect.DENY);
        List<PolicyStatement> allowed = trusting(role, Effect.ALLOW);
        if (allowed.isEmpty() || isForbidden(role)) {
            return condition.block(
                    role.arn(),
                    "The role does not let " + EXPORT_SERVICE + " assume it" + new Distrust(role, denied).reason()
                            + ".",
                    isForbidden(role)
                            ? "Take that Deny out of its trust policy, or name another role."
                            : "Add the statement that 'check --policy' prints as TrustPolicy to its trust policy.");
        }
        boolean conditional = !denied.isEmpty() || allowed.stream().allMatch(PolicyStatement::isConditional);
        return conditional
                ? condition.unproved(role.arn(), "the trust depends on " + conditions(allowed, denied))
                : condition.ok(EXPORT_SERVICE);
    }

    /** Whether its trust policy forbids it whatever else it allows. */
    public static boolean isForbidden(RoleFact role) {
        return trusting(role, Effect.DENY).stream().anyMatch(statement -> !statement.isConditional());
    }

    private static List<PolicyStatement> trusting(RoleFact role, Effect effect) {
        return role.trust()
                .speaking(effect, ASSUME, "", statement -> statement.names("Service", EXPORT_SERVICES))
                .toList();
    }

    private static String conditions(List<PolicyStatement> allowed, List<PolicyStatement> denied) {
        return Stream.concat(allowed.stream(), denied.stream())
                .flatMap(statement -> statement.conditionKeys().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A role that was just made may be refused once. */
    public static Finding age(RoleFact role, Instant now) {
        Condition condition = Condition.ROLE_AGE;
        boolean fresh = role.created()
                .filter(created -> created.plus(SETTLED).isAfter(now))
                .isPresent();
        return fresh
                ? condition.warn(
                        role.arn(),
                        "The role was made less than " + SETTLED.toSeconds() + " seconds ago.",
                        "Wait 15 seconds: a new role is not known everywhere at once.")
                : condition.ok(role.created().map(Instant::toString).orElse(role.arn()));
    }
}
