package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Permission;
import dev.rdsshell.completions.eligibility.Permission.Decision;
import dev.rdsshell.completions.eligibility.RoleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** Asks IAM what it would decide. One permission, and IAM itself reads the policies with their boundaries and conditions. */
record Simulation(Lookups lookups) {
    private static final ContextEntry PASSED_TO = ContextEntry.builder()
            .contextKeyName("iam:PassedToService")
            .contextKeyType(ContextKeyTypeEnum.STRING)
            .contextKeyValues(RoleRules.EXPORT_SERVICE)
            .build();

    /** @param principal the ARN of a user or a role; absent when IAM knows none of that ARN */
    Fact<List<Permission>> of(String principal, List<String> actions, String resource) {
        return lookups.find(
                "SimulatePrincipalPolicy",
                "iam:SimulatePrincipalPolicy",
                Set.of("NoSuchEntity"),
                clients -> Optional.of(clients
                        .iam()
                        .simulatePrincipalPolicyPaginator(query -> query.policySourceArn(principal)
                                .actionNames(actions)
                                .resourceArns(resource)
                                .contextEntries(PASSED_TO))
                        .evaluationResults()
                        .stream()
                        .map(result -> permission(result, resource))
                        .toList()));
    }

    private static Permission permission(EvaluationResult result, String resource) {
        return new Permission(
                result.evalActionName(), resource, decision(result.evalDecision()), result.missingContextValues());
    }

    private static Decision decision(PolicyEvaluationDecisionType decision) {
        return switch (decision) {
            case ALLOWED -> Decision.ALLOWED;
            case EXPLICIT_DENY -> Decision.DENIED;
            default -> Decision.NOT_ALLOWED;
        };
    }

    /** All of them, or the first that is not known. */
    @SafeVarargs
    static Fact<List<Permission>> together(Fact<List<Permission>>... facts) {
        List<Permission> all = new ArrayList<>();
        for (Fact<List<Permission>> fact : facts) {
            if (fact.found().isEmpty()) {
                return fact;
            }
            all.addAll(fact.found().get());
        }
        return Fact.of(all);
    }
}
