package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;

/** KMS API, ListAliases. */
final class ListAliases {
    private ListAliases() {}

    static Operation declaration() {
        return new Declaration<ListAliasesRequest>(
                        "kms list-aliases",
                        "ListAliases",
                        "kms",
                        ListAliasesRequest::builder,
                        ListAliasesResponse::builder,
                        (clients, request) -> clients.kms().listAliases(request))
                .about(Group.LOOKING_THINGS_UP, "Lists the names that KMS keys have been given.", "")
                .example(
                        "kms list-aliases --query \"Aliases[].[AliasName,TargetKeyId]\" --output table",
                        "shows names and their keys")
                .optional("KeyId", Subject.KMS_KEY, "Only names of this key.", "1234abcd-12ab-34cd-56ef-1234567890ab")
                .atLeast("KeyId", 1)
                .paged(Pagination.by("Marker", "NextMarker", "Aliases").moreWhile("Truncated"), "Limit")
                .atLeast("Limit", 1)
                .atLeast("Marker", 1)
                .done();
    }
}
