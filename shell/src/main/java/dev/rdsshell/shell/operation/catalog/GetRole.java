package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;

/** IAM API, GetRole. */
final class GetRole {
    private GetRole() {}

    static Operation declaration() {
        return new Declaration<GetRoleRequest>(
                        "iam get-role",
                        "GetRole",
                        "iam",
                        GetRoleRequest::builder,
                        GetRoleResponse::builder,
                        (clients, request) -> clients.iam().getRole(request))
                .about(Group.LOOKING_THINGS_UP, "Shows a role, with the policy that says who may take it on.", "")
                .example(
                        "iam get-role --role-name ExportRole --query Role.AssumeRolePolicyDocument",
                        "shows whom the role trusts")
                .required("RoleName", Subject.ROLE, "The name of the role, without its path.", "ExportRole")
                .atLeast("RoleName", 1)
                .adjusted(Answers::withReadablePolicies)
                .done();
    }
}
