package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** PutObject, which is also CopyObject, and the two ways to delete. */
final class ObjectWriting {
    private static final int LONGEST_KEY = 1024;

    private final Buckets buckets;
    private final Copying copying;

    ObjectWriting(Buckets buckets) {
        this.buckets = buckets;
        this.copying = new Copying(buckets);
    }

    Reply put(S3Request request) {
        checkKey(request);
        return request.header(Copying.SOURCE_HEADER).isPresent() ? copying.copy(request) : store(request);
    }

    Reply delete(S3Request request) {
        buckets.delete(request.bucket().name(), request.key());
        return S3Reply.empty(204, Map.of());
    }

    /** Each key is judged on its own: one that is denied leaves the others deleted. */
    Reply deleteMany(S3Request request) {
        XmlInput input = XmlInput.parse(request.call().body());
        boolean isQuiet = input.text("Quiet").equals("true");
        return S3Reply.xml(Xml.document("DeleteResult", xml -> input.all("Object").stream()
                .map(object -> object.text("Key"))
                .forEach(key -> deleteOne(xml, request, key, isQuiet))));
    }

    /** S3 writes nothing of a key that is longer than 1024 bytes. */
    static void checkKey(S3Request request) {
        if (request.key().getBytes(UTF_8).length > LONGEST_KEY) {
            throw new S3Failure(400, "KeyTooLongError", "Your key is too long");
        }
    }

    private Reply store(S3Request request) {
        AwsChunked.Content content = AwsChunked.contentOf(request.call());
        Map<String, String> headers = ObjectHeaders.kept(request.call(), content.trailers());
        Checksums.verify(content.bytes(), headers);
        request.header("content-md5").ifPresent(md5 -> Checksums.verify(content.bytes(), Map.of("content-md5", md5)));
        checkCondition(request);
        StoredObject object =
                StoredObject.of(request.key(), content.bytes(), request.call().at(), headers);
        buckets.put(request.bucket().name(), object);
        Map<String, String> answer = new LinkedHashMap<>(ObjectHeaders.checksums(headers));
        answer.put("ETag", '"' + object.eTag() + '"');
        return S3Reply.empty(200, answer);
    }

    private void checkCondition(S3Request request) {
        boolean wantsNew = request.header("if-none-match").filter("*"::equals).isPresent();
        if (wantsNew && buckets.object(request.bucket().name(), request.key()).isPresent()) {
            throw ObjectReading.preconditionFailed("If-None-Match");
        }
    }

    private void deleteOne(Xml xml, S3Request request, String key, boolean isQuiet) {
        if (Gate.denies(request.bucket(), "s3:DeleteObject", key)) {
            xml.element(
                    "Error",
                    error -> error.text("Key", key).text("Code", "AccessDenied").text("Message", "Access Denied"));
            return;
        }
        buckets.delete(request.bucket().name(), key);
        if (!isQuiet) {
            xml.element("Deleted", deleted -> deleted.text("Key", key));
        }
    }
}
