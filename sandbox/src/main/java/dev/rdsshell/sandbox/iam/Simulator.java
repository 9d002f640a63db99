package dev.rdsshell.sandbox.iam;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.policy.Decision;
import dev.rdsshell.sandbox.policy.PolicyDocument;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.ServiceError;
import dev.rdsshell.sandbox.wire.Slice;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

/**
 * SimulatePrincipalPolicy: Allow and Deny with wildcards. Conditions are not evaluated: a statement that has some decides
 * nothing, and its keys are named as missing context.
 */
final class Simulator {
    private static final PolicyDocument EVERYTHING = PolicyDocument.parse("""
            {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");

    private final Roles roles;
    private final Predicate<String> callerMay;

    Simulator(Roles roles, Predicate<String> callerMay) {
        this.roles = roles;
        this.callerMay = callerMay;
    }

    SimulatePrincipalPolicyResponse simulate(SimulatePrincipalPolicyRequest request, Call call) {
        PolicyDocument permissions = permissions(request);
        List<String> resources = request.hasResourceArns() ? request.resourceArns() : List.of("*");
        List<EvaluationResult> all = request.actionNames().stream()
                .flatMap(action -> resources.stream().map(resource -> result(permissions, action, resource)))
                .map(result -> isForbidden(request, result) ? refused(result) : result)
                .toList();
        Slice<EvaluationResult> page = Iam.page(all, request.marker(), request.maxItems());
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(page.items())
                .isTruncated(page.next().isPresent())
                .marker(page.next().orElse(null))
                .build();
    }

    private boolean isForbidden(SimulatePrincipalPolicyRequest request, EvaluationResult result) {
        return request.policySourceArn().equals(AccountNames.USER_ARN) && !callerMay.test(result.evalActionName());
    }

    private static EvaluationResult refused(EvaluationResult result) {
        return result.toBuilder()
                .evalDecision(PolicyEvaluationDecisionType.IMPLICIT_DENY)
                .build();
    }

    private PolicyDocument permissions(SimulatePrincipalPolicyRequest request) {
        PolicyDocument own = ofPrincipal(request.policySourceArn());
        Stream<PolicyDocument> further = request.policyInputList().stream().map(Simulator::parsed);
        return PolicyDocument.together(Stream.concat(Stream.of(own), further).toList());
    }

    /** The sandbox has no users but the one who works in it, and that one may do everything. */
    private PolicyDocument ofPrincipal(String arn) {
        if (arn.startsWith("arn:aws:iam::" + AccountNames.ACCOUNT_ID + ":user/")) {
            return EVERYTHING;
        }
        return roles.findByArn(arn)
                .map(roles::permissions)
                .orElseThrow(() -> Iam.noSuchEntity("The entity with ARN " + arn + " cannot be found."));
    }

    private static PolicyDocument parsed(String json) {
        try {
            return PolicyDocument.parse(json);
        } catch (IllegalArgumentException e) {
            throw new ServiceError("InvalidInput", 400, "Syntax errors in policy.");
        }
    }

    private static EvaluationResult result(PolicyDocument permissions, String action, String resource) {
        return EvaluationResult.builder()
                .evalActionName(action)
                .evalResourceName(resource)
                .evalDecision(decision(permissions.decide(action, resource)))
                .missingContextValues(permissions.conditionKeys(action, resource))
                .build();
    }

    private static PolicyEvaluationDecisionType decision(Decision decision) {
        return switch (decision) {
            case ALLOWED -> PolicyEvaluationDecisionType.ALLOWED;
            case EXPLICIT_DENY -> PolicyEvaluationDecisionType.EXPLICIT_DENY;
            case IMPLICIT_DENY -> PolicyEvaluationDecisionType.IMPLICIT_DENY;
        };
    }
}
