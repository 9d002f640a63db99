package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Reply;
import java.util.Map;

/** CopyObject: a PUT without a body that names its source in a header. */
final class Copying {
    static final String SOURCE_HEADER = "x-amz-copy-source";

    private final Buckets buckets;

    Copying(Buckets buckets) {
        this.buckets = buckets;
    }

    Reply copy(S3Request request) {
        StoredObject source = source(request.header(SOURCE_HEADER).orElseThrow());
        boolean replaces = request.header("x-amz-metadata-directive").orElse("").equals("REPLACE");
        Map<String, String> headers = replaces ? ObjectHeaders.kept(request.call(), Map.of()) : source.headers();
        StoredObject copy =
                StoredObject.of(request.key(), source.content(), request.call().at(), headers);
        buckets.put(request.bucket().name(), copy);
        return S3Reply.xml(Xml.document("CopyObjectResult", xml -> xml.text("ETag", '"' + copy.eTag() + '"')
                .text("LastModified", S3Reply.xmlTime(copy.lastModified()))));
    }

    private StoredObject source(String header) {
        ObjectPath path = ObjectPath.parse(header);
        Bucket bucket = buckets.find(path.bucket()).orElseThrow(() -> S3Failure.noSuchBucket(path.bucket()));
        if (Gate.denies(bucket, "s3:GetObject", path.key())) {
            throw Gate.accessDenied("s3:GetObject", bucket, path.key());
        }
        return buckets.object(bucket.name(), path.key()).orElseThrow(() -> S3Failure.noSuchKey(path.key()));
    }
}
