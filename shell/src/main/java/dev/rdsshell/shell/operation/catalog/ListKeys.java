package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

/** KMS API, ListKeys. */
final class ListKeys {
    private ListKeys() {}

    static Operation declaration() {
        return new Declaration<ListKeysRequest>(
                        "kms list-keys",
                        "ListKeys",
                        "kms",
                        ListKeysRequest::builder,
                        ListKeysResponse::builder,
                        (clients, request) -> clients.kms().listKeys(request))
                .about(Group.LOOKING_THINGS_UP, "Lists the KMS keys of the account in the region.", "")
                .example("kms list-keys --query \"Keys[].KeyArn\"", "lists the ARNs of all keys")
                .paged(Pagination.by("Marker", "NextMarker", "Keys").moreWhile("Truncated"), "Limit")
                .atLeast("Limit", 1)
                .atLeast("Marker", 1)
                .done();
    }
}
