package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;

/** IAM API, ListRoles. */
final class ListRoles {
    private ListRoles() {}

    static Operation declaration() {
        return new Declaration<ListRolesRequest>(
                        "iam list-roles",
                        "ListRoles",
                        "iam",
                        ListRolesRequest::builder,
                        ListRolesResponse::builder,
                        (clients, request) -> clients.iam().listRoles(request))
                .about(Group.LOOKING_THINGS_UP, "Lists the roles of the account.", "")
                .example(
                        "iam list-roles --query \"Roles[?contains(to_string(AssumeRolePolicyDocument), 'export.rds.amazonaws.com')].Arn\"",
                        "lists the roles that exports can use")
                .optional("PathPrefix", Subject.NONE, "Only roles whose paths begin like this.", "/service-role/")
                .atLeast("PathPrefix", 1)
                .paged(Pagination.byMarker("Roles").moreWhile("IsTruncated"), "MaxItems")
                .atLeast("MaxItems", 1)
                .atLeast("Marker", 1)
                .adjusted(Answers::withReadablePolicies)
                .done();
    }
}
