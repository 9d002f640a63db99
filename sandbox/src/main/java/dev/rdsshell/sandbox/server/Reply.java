package dev.rdsshell.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * One answer as it goes over the wire.
 *
 * @param headers without Content-Length, which the server adds
 */
@SuppressWarnings("ArrayRecordComponent") // a reply is never compared, its body never changed
public record Reply(int status, Map<String, String> headers, byte[] body) {
    /** An answer with a text body in UTF-8. */
    public static Reply text(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body.getBytes(UTF_8));
    }
}
