package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/**
 * What the path of a path-style request names: {@code /bucket/key}.
 *
 * @param bucket empty for the account itself
 * @param key decoded, empty for the bucket itself; may hold slashes
 */
record ObjectPath(String bucket, String key) {
    static ObjectPath parse(String encodedPath) {
        String[] parts = encodedPath.replaceFirst("^/", "").split("/", 2);
        return new ObjectPath(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }

    /** Unlike in a form, a plus sign in a path stands for itself. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
