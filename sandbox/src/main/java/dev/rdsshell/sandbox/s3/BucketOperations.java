package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done to buckets as a whole, listings apart. */
final class BucketOperations {
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final String GLOBAL_REGION = "us-east-1";

    private final Buckets buckets;

    BucketOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    /** The bucket does not exist yet, so this one request has not passed the gate. */
    Reply create(Call call) {
        String name = ObjectPath.parse(call.path()).bucket();
        if (!NAME.matcher(name).matches()) {
            throw new S3Failure(400, "InvalidBucketName", "The specified bucket is not valid.")
                    .with("BucketName", name);
        }
        checkLocation(call);
        if (!buckets.add(new Bucket(name, call.region(), call.at(), Optional.empty()))) {
            String message = "Your previous request to create the named bucket succeeded and you already own it.";
            throw new S3Failure(409, "BucketAlreadyOwnedByYou", message).with("BucketName", name);
        }
        return S3Reply.empty(200, Map.of("Location", "/" + name));
    }

    Reply delete(S3Request request) {
        String name = request.bucket().name();
        if (!buckets.objects(name).isEmpty()) {
            throw new S3Failure(409, "BucketNotEmpty", "The bucket you tried to delete is not empty")
                    .with("BucketName", name);
        }
        buckets.remove(name);
        return S3Reply.empty(204, Map.of());
    }

    Reply head(S3Request request) {
        return S3Reply.empty(200, Map.of(Gate.REGION_HEADER, request.bucket().region()));
    }

    /** The first region of all has no location constraint. */
    Reply location(S3Request request) {
        String region = request.bucket().region();
        String constraint = region.equals(GLOBAL_REGION) ? "" : region;
        return S3Reply.xml(Xml.document("LocationConstraint", xml -> xml.escaped(constraint)));
    }

    Reply policy(S3Request request) {
        String policy = request.bucket().policy().orElseThrow(() -> new S3Failure(
                        404, "NoSuchBucketPolicy", "The bucket policy does not exist")
                .with("BucketName", request.bucket().name()));
        return new Reply(200, Map.of("Content-Type", "application/json"), policy.getBytes(UTF_8));
    }

    private static void checkLocation(Call call) {
        String constraint =
                call.body().length == 0 ? "" : XmlInput.parse(call.body()).text("LocationConstraint");
        String expected = call.region().equals(GLOBAL_REGION) ? "" : call.region();
        if (!constraint.equals(expected)) {
            String message = "The %s location constraint is incompatible for the region specific endpoint this request"
                    + " was sent to.";
            String actual = constraint.isEmpty() ? "unspecified" : constraint;
            throw new S3Failure(400, "IllegalLocationConstraintException", message.formatted(actual));
        }
    }
}
