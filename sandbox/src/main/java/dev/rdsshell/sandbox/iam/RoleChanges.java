package dev.rdsshell.sandbox.iam;

import dev.rdsshell.sandbox.account.Role;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.policy.PolicyDocument;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.ServiceError;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;

/** What mends a role that an export cannot use: whom it trusts, and what it may do. */
final class RoleChanges {
    private final Roles roles;

    RoleChanges(Roles roles) {
        this.roles = roles;
    }

    UpdateAssumeRolePolicyResponse updateTrust(UpdateAssumeRolePolicyRequest request, Call call) {
        Role role = Iam.role(roles, request.roleName());
        roles.add(role.withTrust(policy(request.policyDocument())));
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    PutRolePolicyResponse putInline(PutRolePolicyRequest request, Call call) {
        Role role = Iam.role(roles, request.roleName());
        roles.add(role.withInline(request.policyName(), policy(request.policyDocument())));
        return PutRolePolicyResponse.builder().build();
    }

    private static String policy(String document) {
        try {
            PolicyDocument.parse(document);
            return document;
        } catch (IllegalArgumentException e) {
            throw new ServiceError("MalformedPolicyDocument", 400, "This policy contains invalid Json");
        }
    }
}
