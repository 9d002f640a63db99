package dev.rdsshell.sandbox.iam;

import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.wire.QueryService;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;

/** AWS IAM, the same from every region. */
public final class IamService implements Service {
    /** The XML namespace of its answers. */
    public static final String NAMESPACE = "https://iam.amazonaws.com/doc/2010-05-08/";

    private final QueryService protocol = new QueryService(NAMESPACE);

    /** @param callerMay whether the one who calls is allowed an action */
    public IamService(Roles roles, Predicate<String> callerMay) {
        addRoles(new RoleActions(roles));
        addChanges(new RoleChanges(roles));
        addPolicies(new PolicyActions(roles));
        Simulator simulator = new Simulator(roles, callerMay);
        protocol.on(
                "SimulatePrincipalPolicy",
                SimulatePrincipalPolicyRequest::builder,
                simulator::simulate,
                "PolicySourceArn",
                "ActionNames");
    }

    @Override
    public Set<String> operations() {
        return protocol.operations();
    }

    @Override
    public Reply handle(Call call) {
        return protocol.handle(call);
    }

    private void addRoles(RoleActions actions) {
        protocol.on("ListRoles", ListRolesRequest::builder, actions::list)
                .on("GetRole", GetRoleRequest::builder, actions::get, "RoleName")
                .on(
                        "ListAttachedRolePolicies",
                        ListAttachedRolePoliciesRequest::builder,
                        actions::listAttached,
                        "RoleName")
                .on("ListRolePolicies", ListRolePoliciesRequest::builder, actions::listInline, "RoleName")
                .on("GetRolePolicy", GetRolePolicyRequest::builder, actions::getInline, "RoleName", "PolicyName");
    }

    private void addChanges(RoleChanges changes) {
        protocol.on(
                        "UpdateAssumeRolePolicy",
                        UpdateAssumeRolePolicyRequest::builder,
                        changes::updateTrust,
                        "RoleName",
                        "PolicyDocument")
                .on(
                        "PutRolePolicy",
                        PutRolePolicyRequest::builder,
                        changes::putInline,
                        "RoleName",
                        "PolicyName",
                        "PolicyDocument");
    }

    private void addPolicies(PolicyActions actions) {
        protocol.on("GetPolicy", GetPolicyRequest::builder, actions::get, "PolicyArn")
                .on(
                        "GetPolicyVersion",
                        GetPolicyVersionRequest::builder,
                        actions::getVersion,
                        "PolicyArn",
                        "VersionId");
    }
}
