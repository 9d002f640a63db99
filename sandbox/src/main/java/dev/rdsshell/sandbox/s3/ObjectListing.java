package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Reply;
import java.net.URLEncoder;
import java.util.Optional;

/** ListObjectsV2 and its elder, ListObjects. */
final class ObjectListing {
    private static final int LARGEST_PAGE = 1000;

    private final Buckets buckets;

    ObjectListing(Buckets buckets) {
        this.buckets = buckets;
    }

    Reply version2(S3Request request) {
        String after = request.parameter("continuation-token").isPresent()
                ? Parameters.position(request.call())
                : request.parameterOrEmpty("start-after");
        Page page = page(request, after);
        return S3Reply.xml(Xml.document("ListBucketResult", xml -> {
            head(xml, request);
            xml.text("KeyCount", page.size());
            request.parameter("start-after").ifPresent(value -> xml.text("StartAfter", encoded(request, value)));
            request.parameter("continuation-token").ifPresent(token -> xml.text("ContinuationToken", token));
            page.next().ifPresent(position -> xml.text("NextContinuationToken", Parameters.token(position)));
            body(xml, request, page, request.parameterOrEmpty("fetch-owner").equals("true"));
        }));
    }

    Reply version1(S3Request request) {
        Page page = page(request, request.parameterOrEmpty("marker"));
        boolean tellsNext = request.parameter("delimiter").isPresent();
        return S3Reply.xml(Xml.document("ListBucketResult", xml -> {
            head(xml, request);
            xml.text("Marker", encoded(request, request.parameterOrEmpty("marker")));
            Optional<String> next = page.next().filter(position -> tellsNext);
            next.ifPresent(position -> xml.text("NextMarker", encoded(request, position)));
            body(xml, request, page, true);
        }));
    }

    private Page page(S3Request request, String after) {
        int size = pageSize(request);
        String prefix = request.parameterOrEmpty("prefix");
        Page.Query query = new Page.Query(prefix, request.parameterOrEmpty("delimiter"), after, size);
        return Page.of(buckets.objects(request.bucket().name()), query);
    }

    private static int pageSize(S3Request request) {
        return Parameters.pageSize(request.call(), "max-keys", LARGEST_PAGE);
    }

    private static void head(Xml xml, S3Request request) {
        xml.text("Name", request.bucket().name());
        xml.text("Prefix", encoded(request, request.parameterOrEmpty("prefix")));
        request.parameter("delimiter").ifPresent(delimiter -> xml.text("Delimiter", encoded(request, delimiter)));
        xml.text("MaxKeys", pageSize(request));
        request.parameter("encoding-type").ifPresent(type -> xml.text("EncodingType", type));
    }

    private static void body(Xml xml, S3Request request, Page page, boolean withOwner) {
        xml.text("IsTruncated", page.next().isPresent());
        page.objects().forEach(object -> object(xml, request, object, withOwner));
        page.commonPrefixes()
                .forEach(
                        prefix -> xml.element("CommonPrefixes", each -> each.text("Prefix", encoded(request, prefix))));
    }

    private static void object(Xml xml, S3Request request, StoredObject object, boolean withOwner) {
        xml.element("Contents", contents -> {
            contents.text("Key", encoded(request, object.key()))
                    .text("LastModified", S3Reply.xmlTime(object.lastModified()))
                    .text("ETag", '"' + object.eTag() + '"')
                    .text("Size", object.content().length);
            if (withOwner) {
                Owner.write(contents);
            }
            contents.text("StorageClass", "STANDARD");
        });
    }

    /** With {@code encoding-type=url} keys travel encoded, since XML cannot hold every character of a key. */
    private static String encoded(S3Request request, String text) {
        return Parameters.encodesKeys(request.call())
                ? URLEncoder.encode(text, UTF_8).replace("%2F", "/")
                : text;
    }
}
