package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

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

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

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

        private boolean fit(String text, BiPredicate<String, String> matching) {
            return patterns.stream().anyMatch(pattern -> matching.test(pattern, text)) != inverted;
        }
    }

    public PolicyStatement {
        principals = Map.copyOf(principals);
        notPrincipals = Map.copyOf(notPrincipals);
        conditionKeys = List.copyOf(conditionKeys);
    }

    boolean covers(String action, String resource) {
        return actions.fit(action, Wildcard::matchesInAnyCase) && resources.fit(resource, Wildcard::matches);
    }

    /** Whether it speaks of one of these names of this kind, or of everybody. */
    boolean names(String kind, List<String> names) {
        if (!notPrincipals.isEmpty()) {
            return notPrincipals.getOrDefault(kind, List.of()).stream()
                    .noneMatch(name -> names.contains(name) && !isWholeAccount(name));
        }
        return principals.getOrDefault(kind, List.of()).stream().anyMatch(names::contains) || namesEverybody();
    }

    /** An account that is left out leaves its roles in: each has to be named itself (IAM User Guide, NotPrincipal). */
    private static boolean isWholeAccount(String name) {
        return name.endsWith(":root") || ACCOUNT.matcher(name).matches();
    }

    private boolean namesEverybody() {
        return principals.getOrDefault("AWS", List.of()).contains("*");
    }

    boolean isConditional() {
        return !conditionKeys.isEmpty();
    }
}
