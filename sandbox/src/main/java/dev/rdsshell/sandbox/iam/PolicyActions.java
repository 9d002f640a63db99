package dev.rdsshell.sandbox.iam;

import dev.rdsshell.sandbox.account.ManagedPolicy;
import dev.rdsshell.sandbox.account.Role;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.server.Call;
import java.util.List;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** What is asked about managed policies. */
final class PolicyActions {
    private final Roles roles;

    PolicyActions(Roles roles) {
        this.roles = roles;
    }

    GetPolicyResponse get(GetPolicyRequest request, Call call) {
        return GetPolicyResponse.builder()
                .policy(described(find(request.policyArn())))
                .build();
    }

    GetPolicyVersionResponse getVersion(GetPolicyVersionRequest request, Call call) {
        ManagedPolicy policy = find(request.policyArn());
        if (!request.versionId().equals(ManagedPolicy.VERSION)) {
            String message = "Policy %s version %s does not exist or is not attachable.";
            throw Iam.noSuchEntity(message.formatted(policy.arn(), request.versionId()));
        }
        PolicyVersion version = PolicyVersion.builder()
                .document(Iam.encoded(policy.document()))
                .versionId(ManagedPolicy.VERSION)
                .isDefaultVersion(true)
                .createDate(policy.created())
                .build();
        return GetPolicyVersionResponse.builder().policyVersion(version).build();
    }

    private ManagedPolicy find(String arn) {
        return roles.findPolicy(arn).orElseThrow(() -> Iam.noSuchEntity("Policy " + arn + " was not found."));
    }

    private Policy described(ManagedPolicy policy) {
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(ManagedPolicy.VERSION)
                .attachmentCount(attachments(policy))
                .permissionsBoundaryUsageCount(0)
                .isAttachable(true)
                .description(policy.description())
                .createDate(policy.created())
                .updateDate(policy.created())
                .build();
    }

    private int attachments(ManagedPolicy policy) {
        List<Role> all = roles.all();
        return (int) all.stream()
                .filter(role -> role.attachedPolicies().contains(policy.arn()))
                .count();
    }
}
