package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the trust policy of a role keeps exports from assuming it.
 *
 * @param denied the statements that deny it
 */
record Distrust(RoleFact role, List<PolicyStatement> denied) {
    private static final String SERVICE = "Service";

    /** What follows on "does not let it assume the role"; empty where the policy speaks of no service at all. */
    String reason() {
        if (denied.stream().anyMatch(statement -> !statement.isConditional())) {
            return denial();
        }
        if (allowing(Distrust::namesExports).findAny().isPresent()) {
            return ", but only do " + joined(allowing(Distrust::namesExports), Distrust::actions);
        }
        if (allowing(Distrust::leavesExportsOut).findAny().isPresent()) {
            return ": NotPrincipal of its trust policy leaves that out";
        }
        String services = joined(
                allowing(statement -> true),
                statement -> statement.principals().getOrDefault(SERVICE, List.of()).stream());
        return services.isEmpty() ? "" : ", but trusts " + services;
    }

    private String denial() {
        boolean named = denied.stream()
                .filter(statement -> !statement.isConditional())
                .anyMatch(statement -> statement.notPrincipals().isEmpty());
        return named
                ? ": a Deny in its trust policy forbids it"
                : ": a Deny in its trust policy forbids it to all but those in its NotPrincipal";
    }

    private Stream<PolicyStatement> allowing(Predicate<PolicyStatement> wanted) {
        return role.trust().statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .filter(wanted);
    }

    private static boolean namesExports(PolicyStatement statement) {
        return statement.names(SERVICE, RoleRules.EXPORT_SERVICES);
    }

    private static boolean leavesExportsOut(PolicyStatement statement) {
        return statement.notPrincipals().getOrDefault(SERVICE, List.of()).stream()
                .anyMatch(RoleRules.EXPORT_SERVICES::contains);
    }

    private static Stream<String> actions(PolicyStatement statement) {
        String all = String.join(", ", statement.actions().patterns());
        return Stream.of(statement.actions().inverted() ? "what is not " + all : all);
    }

    private static String joined(Stream<PolicyStatement> statements, Function<PolicyStatement, Stream<String>> texts) {
        return statements.flatMap(texts).distinct().collect(Collectors.joining(", "));
    }
}
