package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Reply;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** GetObject and HeadObject: whole objects, ranges, and conditions on the ETag. */
final class ObjectReading {
    private final Buckets buckets;

    ObjectReading(Buckets buckets) {
        this.buckets = buckets;
    }

    /** The answer to HEAD is the same; the server leaves its body out and tells its length. */
    Reply read(S3Request request) {
        StoredObject object = object(request);
        if (request.header("if-match").filter(tag -> !names(tag, object)).isPresent()) {
            throw preconditionFailed("If-Match");
        }
        if (request.header("if-none-match").filter(tag -> names(tag, object)).isPresent()) {
            return S3Reply.empty(304, ObjectHeaders.shown(object, false));
        }
        Optional<ByteRange> range =
                request.header("range").flatMap(header -> ByteRange.of(header, object.content().length));
        return range.map(part -> part(object, part)).orElseGet(() -> whole(request, object));
    }

    static S3Failure preconditionFailed(String condition) {
        String message = "At least one of the pre-conditions you specified did not hold";
        return new S3Failure(412, "PreconditionFailed", message).with("Condition", condition);
    }

    private StoredObject object(S3Request request) {
        return buckets.object(request.bucket().name(), request.key())
                .orElseThrow(() -> S3Failure.noSuchKey(request.key()));
    }

    private static Reply whole(S3Request request, StoredObject object) {
        boolean withChecksums = request.header("x-amz-checksum-mode").orElse("").equalsIgnoreCase("ENABLED");
        return new Reply(200, ObjectHeaders.shown(object, withChecksums), object.content());
    }

    private static Reply part(StoredObject object, ByteRange range) {
        Map<String, String> headers = ObjectHeaders.shown(object, false);
        headers.put("Content-Range", range.header(object.content().length));
        return new Reply(206, headers, Arrays.copyOfRange(object.content(), range.first(), range.last() + 1));
    }

    private static boolean names(String tag, StoredObject object) {
        return tag.equals("*") || tag.replace("\"", "").equals(object.eTag());
    }
}
