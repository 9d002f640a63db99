package dev.rdsshell.sandbox.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * One object in a bucket.
 *
 * @param eTag without its quotes
 * @param headers what a GET of it repeats, by lower-case name: {@code content-type}, {@code x-amz-meta-…}, encryption
 */
@SuppressWarnings("ArrayRecordComponent") // an object is never compared, its content never changed
public record StoredObject(String key, byte[] content, Instant lastModified, String eTag, Map<String, String> headers) {

    /** An object that was put in one piece: its ETag is the MD5 of its content. */
    public static StoredObject of(String key, byte[] content, Instant lastModified, Map<String, String> headers) {
        return new StoredObject(key, content, lastModified, md5(content), Map.copyOf(headers));
    }

    /** The MD5 of some bytes in hexadecimal, as ETags show it. */
    public static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
