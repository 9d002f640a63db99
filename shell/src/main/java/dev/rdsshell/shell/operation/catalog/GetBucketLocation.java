package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;

/** S3 API, GetBucketLocation. */
final class GetBucketLocation {
    private GetBucketLocation() {}

    static Operation declaration() {
        return new Declaration<GetBucketLocationRequest>(
                        "s3api get-bucket-location",
                        "GetBucketLocation",
                        "s3",
                        GetBucketLocationRequest::builder,
                        GetBucketLocationResponse::builder,
                        (clients, request) -> clients.s3().getBucketLocation(request))
                .about(
                        Group.LOOKING_THINGS_UP,
                        "Tells the region of a bucket.",
                        "null means us-east-1, and EU means eu-west-1.")
                .example("s3api get-bucket-location --bucket amzn-s3-demo-bucket", "tells where that bucket is")
                .required("Bucket", Subject.BUCKET, "The bucket.", "amzn-s3-demo-bucket")
                .optional(
                        "ExpectedBucketOwner",
                        Subject.NONE,
                        "The account that has to own the bucket; the call fails where another one does.",
                        "123456789012")
                .adjusted(Answers::withLocation)
                .done();
    }
}
