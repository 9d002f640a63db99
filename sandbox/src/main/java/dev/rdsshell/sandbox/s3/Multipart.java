package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Uploads in parts, which clients choose by themselves for large files: create, parts in any order, complete or abort. */
final class Multipart {
    private final Buckets buckets;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicLong lastUpload = new AtomicLong();

    Multipart(Buckets buckets) {
        this.buckets = buckets;
    }

    Reply create(S3Request request) {
        ObjectWriting.checkKey(request);
        String id = "upload-" + lastUpload.incrementAndGet();
        Map<String, String> headers = ObjectHeaders.kept(request.call(), Map.of());
        uploads.put(id, new Upload(request.bucket().name(), request.key(), headers, new ConcurrentHashMap<>()));
        return S3Reply.xml(Xml.document("InitiateMultipartUploadResult", xml -> xml.text(
                        "Bucket", request.bucket().name())
                .text("Key", request.key())
                .text("UploadId", id)));
    }

    Reply part(S3Request request) {
        if (request.header(Copying.SOURCE_HEADER).isPresent()) {
            throw S3Failure.notImplemented("UploadPartCopy");
        }
        Upload upload = upload(request);
        int number = partNumber(request.parameterOrEmpty("partNumber"));
        AwsChunked.Content content = AwsChunked.contentOf(request.call());
        Map<String, String> checksums = ObjectHeaders.checksums(ObjectHeaders.kept(request.call(), content.trailers()));
        Checksums.verify(content.bytes(), checksums);
        upload.parts().put(number, content.bytes());
        Map<String, String> answer = new LinkedHashMap<>(checksums);
        answer.put("ETag", '"' + StoredObject.md5(content.bytes()) + '"');
        return S3Reply.empty(200, answer);
    }

    Reply complete(S3Request request) {
        Upload upload = upload(request);
        List<byte[]> parts = XmlInput.parse(request.call().body()).all("Part").stream()
                .map(part -> upload.part(partNumber(part.text("PartNumber")), part.text("ETag")))
                .toList();
        if (parts.isEmpty()) {
            throw S3Failure.malformedXml();
        }
        String eTag = StoredObject.md5(Upload.digests(parts)) + "-" + parts.size();
        buckets.put(
                upload.bucket(),
                upload.object(Upload.joined(parts), request.call().at(), eTag));
        uploads.remove(request.parameterOrEmpty("uploadId"));
        return S3Reply.xml(Xml.document("CompleteMultipartUploadResult", xml -> xml.text("Bucket", upload.bucket())
                .text("Key", upload.key())
                .text("ETag", '"' + eTag + '"')));
    }

    Reply abort(S3Request request) {
        upload(request);
        uploads.remove(request.parameterOrEmpty("uploadId"));
        return S3Reply.empty(204, Map.of());
    }

    private Upload upload(S3Request request) {
        String id = request.parameterOrEmpty("uploadId");
        return Optional.ofNullable(uploads.get(id))
                .filter(upload -> upload.bucket().equals(request.bucket().name()))
                .filter(upload -> upload.key().equals(request.key()))
                .orElseThrow(() -> S3Failure.noSuchUpload(id));
    }

    private static int partNumber(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 10_000) {
            String message = "Part number must be an integer between 1 and 10000, inclusive";
            throw S3Failure.invalidArgument(message, "partNumber", text);
        }
        return Integer.parseInt(text);
    }
}
