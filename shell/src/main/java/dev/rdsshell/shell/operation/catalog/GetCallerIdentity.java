package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** STS API, GetCallerIdentity. */
final class GetCallerIdentity {
    private GetCallerIdentity() {}

    static Operation declaration() {
        return new Declaration<GetCallerIdentityRequest>(
                        "sts get-caller-identity",
                        "GetCallerIdentity",
                        "sts",
                        GetCallerIdentityRequest::builder,
                        GetCallerIdentityResponse::builder,
                        (clients, request) -> clients.sts().getCallerIdentity(request))
                .about(Group.LOOKING_THINGS_UP, "Tells who you are: account, user or role.", "")
                .example("sts get-caller-identity --query Account --output text", "tells the account")
                .done();
    }
}
