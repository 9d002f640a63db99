package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Map;

/**
 * One statement of a policy.
 *
 * @param principals by kind, {@code AWS} or {@code Service}; {@code "Principal": "*"} is {@code AWS: *}
 * @param notPrincipals the same for {@code NotPrincipal}: those whom the statement leaves out; empty where it has none
 * @param conditionKeys the keys that its conditions ask for, in lower case: rules cannot evaluate them
 */
public record PolicyStatement(
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

    /** Patterns with {@code *} and {@code ?}; inverted for {@code NotAction} and {@code NotResource}. */
    public record Patterns(List<String> patterns, boolean inverted) {
        public Patterns {
            patterns = List.copyOf(patterns);
        }

        boolean fit(String text) {
            return patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, text)) != inverted;
        }
    }

    public PolicyStatement {
        principals = Map.copyOf(principals);
        notPrincipals = Map.copyOf(notPrincipals);
        conditionKeys = List.copyOf(conditionKeys);
    }

    boolean covers(String action, String resource) {
        return actions.fit(action) && resources.fit(resource);
    }

    /** Whether it speaks of one of these names of this kind, or of everybody. */
    boolean names(String kind, List<String> names) {
        if (!notPrincipals.isEmpty()) {
            return notPrincipals.getOrDefault(kind, List.of()).stream().noneMatch(names::contains);
        }
        return principals.getOrDefault(kind, List.of()).stream().anyMatch(names::contains) || namesEverybody();
    }

    private boolean namesEverybody() {
        return principals.getOrDefault("AWS", List.of()).contains("*");
    }

    boolean isConditional() {
        return !conditionKeys.isEmpty();
    }
}
