package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.output.Pagination;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** S3 API, ListObjectsV2. */
final class ListObjectsV2 {
    private ListObjectsV2() {}

    static Operation declaration() {
        return new Declaration<ListObjectsV2Request>(
                        "s3api list-objects-v2",
                        "ListObjectsV2",
                        "s3",
                        ListObjectsV2Request::builder,
                        ListObjectsV2Response::builder,
                        (clients, request) -> clients.s3().listObjectsV2(request))
                .about(Group.LOOKING_THINGS_UP, "Lists the objects in a bucket.", "")
                .example(
                        "s3api list-objects-v2 --bucket amzn-s3-demo-bucket --prefix exports/my-s3-export/ --query \"Contents[].[Key,Size]\"",
                        "lists what an export wrote")
                .required("Bucket", Subject.BUCKET, "The bucket.", "amzn-s3-demo-bucket")
                .optional(
                        "Delimiter",
                        Subject.NONE,
                        "Groups keys that go on with this character: folders, with a slash.",
                        "/")
                .optional(
                        "EncodingType",
                        Subject.ENCODING_TYPE,
                        "Shows keys encoded as in a URL; otherwise they are decoded.",
                        "url")
                .optional("Prefix", Subject.PREFIX, "Only keys that begin like this.", "exports/my-s3-export/")
                .optional("FetchOwner", Subject.NONE, "Also says who owns each object.", "--fetch-owner")
                .optional(
                        "StartAfter",
                        Subject.NONE,
                        "Begins behind this key.",
                        "exports/my-s3-export/export_info_my-s3-export.json")
                .optional(
                        "RequestPayer",
                        Subject.REQUEST_PAYER,
                        "Says that you pay for the request where the owner of the bucket does not.",
                        "requester")
                .optional(
                        "ExpectedBucketOwner",
                        Subject.NONE,
                        "The account that has to own the bucket; the call fails where another one does.",
                        "123456789012")
                .optional("OptionalObjectAttributes", Subject.NONE, "Further facts about each object.", "RestoreStatus")
                .choices("EncodingType", "url")
                .choices("RequestPayer", "requester")
                .itemName("ChecksumAlgorithm", "ChecksumAlgorithm")
                .paged(
                        Pagination.by("ContinuationToken", "NextContinuationToken", "Contents", "CommonPrefixes")
                                .moreWhile("IsTruncated")
                                .showing("RequestCharged", "Prefix"),
                        "MaxKeys")
                .adjusted(Answers::withKnownEncoding)
                .done();
    }
}
