package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.policy.Decision;
import dev.rdsshell.sandbox.policy.PolicyDocument;
import dev.rdsshell.sandbox.server.Call;

/** Lets a request through to its bucket, or says why not: no such bucket, another region, denied by policy. */
final class Gate {
    /** Every refusal but "no such bucket" carries it, so that a client can find the region without any right. */
    static final String REGION_HEADER = "x-amz-bucket-region";

    private static final String GLOBAL_REGION = "us-east-1";

    private final Buckets buckets;

    Gate(Buckets buckets) {
        this.buckets = buckets;
    }

    S3Request admit(Call call, S3Operation operation) {
        ObjectPath path = ObjectPath.parse(call.path());
        Bucket bucket = buckets.find(path.bucket()).orElseThrow(() -> S3Failure.noSuchBucket(path.bucket()));
        checkRegion(call, operation, bucket);
        checkOwner(call, bucket);
        if (operation != S3Operation.DELETE_OBJECTS && denies(bucket, operation.action(), path.key())) {
            throw accessDenied(operation.action(), bucket, path.key());
        }
        return new S3Request(call, bucket, path.key());
    }

    /** Does the bucket's policy deny an action, on the bucket for an empty key, else on that object? */
    static boolean denies(Bucket bucket, String action, String key) {
        return bucket.policy()
                .map(policy -> PolicyDocument.parse(policy).decide(action, resource(bucket, key)))
                .filter(Decision.EXPLICIT_DENY::equals)
                .isPresent();
    }

    static S3Failure accessDenied(String action, Bucket bucket, String key) {
        String message = "You are not authorized to perform: %s on resource: \"%s\" with an explicit deny in a"
                + " resource-based policy";
        return new S3Failure(403, "AccessDenied", message.formatted(action, resource(bucket, key)))
                .withHeader(REGION_HEADER, bucket.region());
    }

    private static String resource(Bucket bucket, String key) {
        return key.isEmpty() ? bucket.arn() : bucket.arn() + "/" + key;
    }

    /** GetBucketLocation is answered everywhere: it is how one finds the region. */
    private static void checkRegion(Call call, S3Operation operation, Bucket bucket) {
        if (!call.region().equals(bucket.region()) && operation != S3Operation.GET_BUCKET_LOCATION) {
            S3Failure failure = call.region().equals(GLOBAL_REGION)
                    ? wrongSignature(call.region(), bucket.region())
                    : wrongEndpoint(bucket);
            throw failure.withHeader(REGION_HEADER, bucket.region());
        }
    }

    private static S3Failure wrongSignature(String actual, String expected) {
        String message = "The authorization header is malformed; the region '%s' is wrong; expecting '%s'";
        return new S3Failure(400, "AuthorizationHeaderMalformed", message.formatted(actual, expected))
                .with("Region", expected);
    }

    private static S3Failure wrongEndpoint(Bucket bucket) {
        String message = "The bucket you are attempting to access must be addressed using the specified endpoint."
                + " Please send all future requests to this endpoint.";
        return new S3Failure(301, "PermanentRedirect", message)
                .with("Endpoint", bucket.name() + ".s3." + bucket.region() + ".amazonaws.com")
                .with("Bucket", bucket.name());
    }

    private static void checkOwner(Call call, Bucket bucket) {
        boolean isForeign = call.header("x-amz-expected-bucket-owner")
                .filter(owner -> !owner.equals(bucket.owner()))
                .isPresent();
        if (isForeign) {
            throw new S3Failure(403, "AccessDenied", "Access Denied").withHeader(REGION_HEADER, bucket.region());
        }
    }
}
