package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.server.Call;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The operations of S3 that the sandbox has. REST names them only by method, place and query; {@link #of} finds the name. */
public enum S3Operation {
    LIST_BUCKETS(
            "ListBuckets",
            "s3:ListAllMyBuckets",
            new Shape(
                    "GET",
                    Place.ACCOUNT,
                    Set.of(),
                    Set.of("max-buckets", "continuation-token", "prefix", "bucket-region"))),
    CREATE_BUCKET("CreateBucket", "s3:CreateBucket", new Shape("PUT", Place.BUCKET, Set.of(), Set.of())),
    DELETE_BUCKET("DeleteBucket", "s3:DeleteBucket", new Shape("DELETE", Place.BUCKET, Set.of(), Set.of())),
    HEAD_BUCKET("HeadBucket", "s3:ListBucket", new Shape("HEAD", Place.BUCKET, Set.of(), Set.of())),
    GET_BUCKET_LOCATION(
            "GetBucketLocation", "s3:GetBucketLocation", new Shape("GET", Place.BUCKET, Set.of("location"), Set.of())),
    GET_BUCKET_POLICY(
            "GetBucketPolicy", "s3:GetBucketPolicy", new Shape("GET", Place.BUCKET, Set.of("policy"), Set.of())),
    LIST_OBJECTS_V2(
            "ListObjectsV2",
            "s3:ListBucket",
            new Shape(
                    "GET",
                    Place.BUCKET,
                    Set.of("list-type"),
                    Set.of(
                            "prefix",
                            "delimiter",
                            "max-keys",
                            "encoding-type",
                            "continuation-token",
                            "start-after",
                            "fetch-owner"))),
    LIST_OBJECTS(
            "ListObjects",
            "s3:ListBucket",
            new Shape(
                    "GET",
                    Place.BUCKET,
                    Set.of(),
                    Set.of("prefix", "delimiter", "max-keys", "encoding-type", "marker"))),
    DELETE_OBJECTS("DeleteObjects", "s3:DeleteObject", new Shape("POST", Place.BUCKET, Set.of("delete"), Set.of())),
    GET_OBJECT("GetObject", "s3:GetObject", new Shape("GET", Place.OBJECT, Set.of(), Set.of())),
    HEAD_OBJECT("HeadObject", "s3:GetObject", new Shape("HEAD", Place.OBJECT, Set.of(), Set.of())),
    PUT_OBJECT("PutObject", "s3:PutObject", new Shape("PUT", Place.OBJECT, Set.of(), Set.of())),
    DELETE_OBJECT("DeleteObject", "s3:DeleteObject", new Shape("DELETE", Place.OBJECT, Set.of(), Set.of())),
    CREATE_MULTIPART_UPLOAD(
            "CreateMultipartUpload", "s3:PutObject", new Shape("POST", Place.OBJECT, Set.of("uploads"), Set.of())),
    UPLOAD_PART(
            "UploadPart", "s3:PutObject", new Shape("PUT", Place.OBJECT, Set.of("uploadId", "partNumber"), Set.of())),
    COMPLETE_MULTIPART_UPLOAD(
            "CompleteMultipartUpload", "s3:PutObject", new Shape("POST", Place.OBJECT, Set.of("uploadId"), Set.of())),
    ABORT_MULTIPART_UPLOAD(
            "AbortMultipartUpload",
            "s3:AbortMultipartUpload",
            new Shape("DELETE", Place.OBJECT, Set.of("uploadId"), Set.of()));

    private enum Place {
        ACCOUNT,
        BUCKET,
        OBJECT
    }

    /** What a request for the operation looks like: the query parameters it must have, and those it may have. */
    private record Shape(String method, Place place, Set<String> required, Set<String> optional) {
        boolean fits(String actualMethod, Place actualPlace, Set<String> parameters) {
            return method.equals(actualMethod)
                    && place == actualPlace
                    && parameters.containsAll(required)
                    && parameters.stream().allMatch(this::isKnown);
        }

        /** SDKs add x-id with the operation's name, for logs only. */
        private boolean isKnown(String parameter) {
            return required.contains(parameter) || optional.contains(parameter) || parameter.equals("x-id");
        }
    }

    private final String wireName;
    private final String action;

    @SuppressWarnings("ImmutableEnumChecker") // all its sets are immutable ones
    private final Shape shape;

    S3Operation(String wireName, String action, Shape shape) {
        this.wireName = wireName;
        this.action = action;
        this.shape = shape;
    }

    /** The operation that a call asks for; empty when the sandbox has none of this shape. */
    public static Optional<S3Operation> of(Call call) {
        ObjectPath path = ObjectPath.parse(call.path());
        Set<String> parameters = call.queryParameters().keySet();
        return Stream.of(values())
                .filter(operation -> operation.shape.fits(call.method(), place(path), parameters))
                .findFirst();
    }

    /** The operation's name as the API reference writes it, for example {@code ListObjectsV2}. */
    public String wireName() {
        return wireName;
    }

    /** The action that a policy must allow. */
    String action() {
        return action;
    }

    private static Place place(ObjectPath path) {
        if (path.bucket().isEmpty()) {
            return Place.ACCOUNT;
        }
        return path.key().isEmpty() ? Place.BUCKET : Place.OBJECT;
    }
}
