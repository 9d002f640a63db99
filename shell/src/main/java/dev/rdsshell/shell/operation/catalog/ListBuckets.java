package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/** S3 API, ListBuckets. */
final class ListBuckets {
    private ListBuckets() {}

    static Operation declaration() {
        return new Declaration<ListBucketsRequest>(
                        "s3api list-buckets",
                        "ListBuckets",
                        "s3",
                        ListBucketsRequest::builder,
                        ListBucketsResponse::builder,
                        (clients, request) -> clients.s3().listBuckets(request))
                .about(Group.LOOKING_THINGS_UP, "Lists the buckets of the account.", "")
                .example("s3api list-buckets --query \"Buckets[].Name\"", "lists the buckets by name")
                .optional("Prefix", Subject.NONE, "Only buckets whose names begin like this.", "acme-")
                .optional("BucketRegion", Subject.REGION, "Only buckets in this region.", "us-west-2")
                .paged(
                        Pagination.by("ContinuationToken", "ContinuationToken", "Buckets")
                                .showing("Owner", "Prefix"),
                        "MaxBuckets")
                .atLeast("MaxBuckets", 1)
                .done();
    }
}
