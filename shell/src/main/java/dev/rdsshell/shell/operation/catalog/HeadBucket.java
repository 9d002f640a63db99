package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;

/** S3 API, HeadBucket. */
final class HeadBucket {
    private HeadBucket() {}

    static Operation declaration() {
        return new Declaration<HeadBucketRequest>(
                        "s3api head-bucket",
                        "HeadBucket",
                        "s3",
                        HeadBucketRequest::builder,
                        HeadBucketResponse::builder,
                        (clients, request) -> clients.s3().headBucket(request))
                .about(Group.LOOKING_THINGS_UP, "Tells whether a bucket exists and you may use it.", "")
                .example(
                        "s3api head-bucket --bucket amzn-s3-demo-bucket",
                        "fails with 404 where there is none, with 403 where it is not yours")
                .required("Bucket", Subject.BUCKET, "The bucket.", "amzn-s3-demo-bucket")
                .optional(
                        "ExpectedBucketOwner",
                        Subject.NONE,
                        "The account that has to own the bucket; the call fails where another one does.",
                        "123456789012")
                .done();
    }
}
