package dev.rdsshell.sandbox.policy;

import dev.rdsshell.sandbox.policy.Statement.Effect;
import java.util.Collection;
import java.util.List;

/** The statements of one policy document, or of several that count together. */
public record PolicyDocument(List<Statement> statements) {

    /**
     * Reads the JSON text of a policy.
     *
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public static PolicyDocument parse(String json) {
        return PolicyParser.parse(json);
    }

    /** Several policies as one, as IAM sees all that are attached to a role. */
    public static PolicyDocument together(Collection<PolicyDocument> documents) {
        return new PolicyDocument(documents.stream()
                .flatMap(document -> document.statements().stream())
                .toList());
    }

    /** Decides about an action on a resource. A statement with conditions counts as not met. */
    public Decision decide(String action, String resource) {
        List<Statement> relevant = statements.stream()
                .filter(statement -> !statement.isConditional() && statement.covers(action, resource))
                .toList();
        if (relevant.stream().anyMatch(statement -> statement.effect() == Effect.DENY)) {
            return Decision.EXPLICIT_DENY;
        }
        return relevant.isEmpty() ? Decision.IMPLICIT_DENY : Decision.ALLOWED;
    }

    /** The context keys that decided nothing because the sandbox does not evaluate conditions. */
    public List<String> conditionKeys(String action, String resource) {
        return statements.stream()
                .filter(statement -> statement.covers(action, resource))
                .flatMap(statement -> statement.conditionKeys().stream())
                .distinct()
                .toList();
    }

    /**
     * In a trust policy: may this service assume the role? The conditions of an Allow are taken as met, since the service sends
     * their values; those of a Deny as not met, since that is written to keep others out.
     */
    public boolean trustsService(String service) {
        List<Statement> relevant = statements.stream()
                .filter(statement -> statement.names("Service", service) && statement.covers("sts:AssumeRole", ""))
                .toList();
        return relevant.stream().anyMatch(statement -> statement.effect() == Effect.ALLOW)
                && relevant.stream()
                        .noneMatch(statement -> statement.effect() == Effect.DENY && !statement.isConditional());
    }
}
