package dev.rdsshell.completions.eligibility;

import java.util.List;

/**
 * What IAM says of one action on one resource, when it is asked to pretend (iam:SimulatePrincipalPolicy).
 *
 * @param conditionKeys what the decision hangs on and nobody could tell IAM
 */
public record Permission(String action, String resource, Decision decision, List<String> conditionKeys) {
    public Permission {
        conditionKeys = List.copyOf(conditionKeys);
    }

    /** How IAM decides. */
    public enum Decision {
        ALLOWED,
        /** A statement denies it, whatever others allow. */
        DENIED,
        /** Nothing allows it. */
        NOT_ALLOWED
    }

    boolean isAllowed() {
        return decision == Decision.ALLOWED;
    }

    /** Whether conditions may turn a refusal into a permission. */
    boolean isOpen() {
        return decision == Decision.NOT_ALLOWED && !conditionKeys.isEmpty();
    }
}
