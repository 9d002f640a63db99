package dev.rdsshell.sandbox.policy;

import java.util.List;
import java.util.Map;

/**
 * One statement of a policy document.
 *
 * @param principals by kind: {@code AWS}, {@code Service}; {@code "Principal": "*"} is {@code AWS: *}
 * @param notPrincipals those whom {@code NotPrincipal} leaves out, by kind; empty for a statement without one
 * @param conditionKeys the context keys that its conditions ask for
 */
public record Statement(
        Effect effect,
        Patterns actions,
        Patterns resources,
        Map<String, List<String>> principals,
        Map<String, List<String>> notPrincipals,
        List<String> conditionKeys) {

    /** What a statement does with what it covers. */
    public enum Effect {
        ALLOW,
        DENY
    }

    /** A list of patterns; inverted for {@code NotAction} and {@code NotResource}. */
    public record Patterns(List<String> patterns, boolean inverted) {}

    /** Does the statement speak of this action on this resource, its conditions left aside? */
    public boolean covers(String action, String resource) {
        boolean namesAction = actions.patterns().stream().anyMatch(each -> Wildcard.matchesAnyCase(each, action));
        boolean namesResource = resources.patterns().stream().anyMatch(each -> Wildcard.matches(each, resource));
        return namesAction != actions.inverted() && namesResource != resources.inverted();
    }

    /** Does the statement name this principal of this kind, or everybody? */
    public boolean names(String kind, String principal) {
        if (!notPrincipals.isEmpty()) {
            return !notPrincipals.getOrDefault(kind, List.of()).contains(principal);
        }
        return principals.getOrDefault(kind, List.of()).contains(principal)
                || principals.getOrDefault("AWS", List.of()).contains("*");
    }

    /** Does it hang on conditions, which the sandbox does not evaluate? */
    public boolean isConditional() {
        return !conditionKeys.isEmpty();
    }
}
