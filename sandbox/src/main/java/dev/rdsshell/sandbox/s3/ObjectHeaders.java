package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.server.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which headers of an upload are kept with the object, and which of those an answer shows. */
final class ObjectHeaders {
    private static final String CHECKSUM_TYPE = Checksums.PREFIX + "type";
    private static final String CHECKSUM_ALGORITHM = Checksums.PREFIX + "algorithm";
    private static final String ENCRYPTION = "x-amz-server-side-encryption";
    private static final Set<String> KEPT = Set.of(
            "content-type",
            "cache-control",
            "content-disposition",
            "content-language",
            "expires",
            ENCRYPTION,
            ENCRYPTION + "-aws-kms-key-id");

    private ObjectHeaders() {}

    /** What a new object keeps of the headers that it came with. */
    static Map<String, String> kept(Call call, Map<String, String> trailers) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("content-type", "binary/octet-stream");
        kept.put(ENCRYPTION, "AES256");
        call.headers().forEach((name, values) -> {
            if (isKept(name)) {
                kept.put(name, values.get(0));
            }
        });
        keepEncoding(call, kept);
        kept.putAll(checksums(trailers));
        return kept;
    }

    /** The checksums among some headers. */
    static Map<String, String> checksums(Map<String, String> headers) {
        Map<String, String> checksums = new LinkedHashMap<>(headers);
        checksums.keySet().removeIf(name -> !isChecksum(name));
        return checksums;
    }

    /** What GET and HEAD tell of an object; checksums are of the whole, so only with the whole and when asked for. */
    static Map<String, String> shown(StoredObject object, boolean withChecksums) {
        Map<String, String> shown = new LinkedHashMap<>();
        object.headers().forEach((name, value) -> {
            if (withChecksums || !isChecksum(name)) {
                shown.put(name, value);
            }
        });
        shown.put("Last-Modified", S3Reply.headerTime(object.lastModified()));
        shown.put("ETag", '"' + object.eTag() + '"');
        shown.put("Accept-Ranges", "bytes");
        return shown;
    }

    private static boolean isKept(String name) {
        return KEPT.contains(name) || name.startsWith("x-amz-meta-") || isChecksum(name);
    }

    private static boolean isChecksum(String name) {
        return name.startsWith(Checksums.PREFIX) && !name.equals(CHECKSUM_ALGORITHM) && !name.equals(CHECKSUM_TYPE);
    }

    /** The encoding of the content stays; {@code aws-chunked} was only how it travelled. */
    private static void keepEncoding(Call call, Map<String, String> kept) {
        String encoding = call.header("content-encoding")
                .orElse("")
                .replaceAll("aws-chunked,?\\s*", "")
                .strip();
        if (!encoding.isEmpty()) {
            kept.put("content-encoding", encoding);
        }
    }
}
