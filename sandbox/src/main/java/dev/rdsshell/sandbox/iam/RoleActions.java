package dev.rdsshell.sandbox.iam;

import dev.rdsshell.sandbox.account.ManagedPolicy;
import dev.rdsshell.sandbox.account.Role;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.Slice;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;

/** What is asked about roles. */
final class RoleActions {
    private static final int LONGEST_SESSION_SECONDS = 3600;

    private final Roles roles;

    RoleActions(Roles roles) {
        this.roles = roles;
    }

    ListRolesResponse list(ListRolesRequest request, Call call) {
        String path = Optional.ofNullable(request.pathPrefix()).orElse("/");
        List<Role> all = roles.all().stream()
                .filter(role -> role.path().startsWith(path))
                .toList();
        Slice<Role> page = Iam.page(all, request.marker(), request.maxItems());
        return ListRolesResponse.builder()
                .roles(page.items().stream()
                        .map(role -> described(role).build())
                        .toList())
                .isTruncated(page.next().isPresent())
                .marker(page.next().orElse(null))
                .build();
    }

    GetRoleResponse get(GetRoleRequest request, Call call) {
        return GetRoleResponse.builder()
                .role(described(find(request.roleName())).build())
                .build();
    }

    ListAttachedRolePoliciesResponse listAttached(ListAttachedRolePoliciesRequest request, Call call) {
        List<AttachedPolicy> all = find(request.roleName()).attachedPolicies().stream()
                .flatMap(arn -> roles.findPolicy(arn).map(RoleActions::attached).stream())
                .toList();
        Slice<AttachedPolicy> page = Iam.page(all, request.marker(), request.maxItems());
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.items())
                .isTruncated(page.next().isPresent())
                .marker(page.next().orElse(null))
                .build();
    }

    ListRolePoliciesResponse listInline(ListRolePoliciesRequest request, Call call) {
        List<String> all = find(request.roleName()).inlinePolicies().keySet().stream()
                .sorted()
                .toList();
        Slice<String> page = Iam.page(all, request.marker(), request.maxItems());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.next().isPresent())
                .marker(page.next().orElse(null))
                .build();
    }

    GetRolePolicyResponse getInline(GetRolePolicyRequest request, Call call) {
        String document = find(request.roleName()).inlinePolicies().get(request.policyName());
        if (document == null) {
            throw Iam.noSuchEntity("The role policy with name " + request.policyName() + " cannot be found.");
        }
        return GetRolePolicyResponse.builder()
                .roleName(request.roleName())
                .policyName(request.policyName())
                .policyDocument(Iam.encoded(document))
                .build();
    }

    private Role find(String name) {
        return Iam.role(roles, name);
    }

    private static AttachedPolicy attached(ManagedPolicy policy) {
        return AttachedPolicy.builder()
                .policyName(policy.name())
                .policyArn(policy.arn())
                .build();
    }

    private static software.amazon.awssdk.services.iam.model.Role.Builder described(Role role) {
        return software.amazon.awssdk.services.iam.model.Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arn())
                .createDate(role.created())
                .description(role.description().isEmpty() ? null : role.description())
                .assumeRolePolicyDocument(Iam.encoded(role.trustPolicy()))
                .maxSessionDuration(LONGEST_SESSION_SECONDS);
    }
}
