package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.StoredObject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One upload in parts that has not ended.
 *
 * @param headers what the object will keep of the headers of its creation
 * @param parts by part number
 */
record Upload(String bucket, String key, Map<String, String> headers, Map<Integer, byte[]> parts) {

    /**
     * A part that the client names at the end.
     *
     * @throws S3Failure InvalidPart when it never came or is another one
     */
    byte[] part(int number, String eTag) {
        byte[] part = parts.get(number);
        if (part == null || !StoredObject.md5(part).equals(eTag.replace("\"", ""))) {
            String message = "One or more of the specified parts could not be found. The part may not have been"
                    + " uploaded, or the specified entity tag may not match the part's entity tag.";
            throw new S3Failure(400, "InvalidPart", message).with("PartNumber", String.valueOf(number));
        }
        return part;
    }

    /** The object that the parts make. Checksums were of nothing, so none is kept. */
    StoredObject object(byte[] content, Instant at, String eTag) {
        return new StoredObject(key, content, at, eTag, Map.copyOf(headers));
    }

    static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** The MD5s of the parts one after the other; the ETag of the whole is the MD5 of these. */
    static byte[] digests(List<byte[]> parts) {
        return joined(parts.stream()
                .map(part -> HexFormat.of().parseHex(StoredObject.md5(part)))
                .toList());
    }
}
