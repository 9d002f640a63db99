package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The statements of a policy document, as far as rules look at them. */
public record Policy(List<PolicyStatement> statements) {

    public Policy {
        statements = List.copyOf(statements);
    }

    /** A policy that says nothing. */
    public static Policy none() {
        return new Policy(List.of());
    }

    /** The statements of an effect that speak of an action, on a resource, to one whom the test knows. */
    Stream<PolicyStatement> speaking(
            PolicyStatement.Effect effect, String action, String resource, Predicate<PolicyStatement> principal) {
        return statements.stream()
                .filter(statement -> statement.effect() == effect)
                .filter(statement -> statement.covers(action, resource))
                .filter(principal);
    }
}
