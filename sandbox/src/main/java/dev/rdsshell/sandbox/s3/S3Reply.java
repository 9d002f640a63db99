package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.server.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The forms of S3's answers. */
public final class S3Reply {
    private static final DateTimeFormatter XML_TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HEADER_TIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private S3Reply() {}

    /** An error as S3 words it. */
    public static Reply error(int status, String code, String message) {
        return error(new S3Failure(status, code, message), "GET");
    }

    /** An error; the answer to a HEAD has no body, so its code is lost, as with S3. */
    static Reply error(S3Failure failure, String method) {
        if (method.equals("HEAD")) {
            return new Reply(failure.status(), failure.headers(), new byte[0]);
        }
        String body = Xml.plainDocument("Error", xml -> {
            xml.text("Code", failure.code()).text("Message", String.valueOf(failure.getMessage()));
            failure.details().forEach(xml::text);
        });
        return withHeaders(failure.status(), failure.headers(), body);
    }

    static Reply xml(String body) {
        return withHeaders(200, Map.of(), body);
    }

    static Reply empty(int status, Map<String, String> headers) {
        return new Reply(status, headers, new byte[0]);
    }

    /** A time as listings show it, with milliseconds. */
    static String xmlTime(Instant time) {
        return XML_TIME.format(time);
    }

    /** A time as the Last-Modified header shows it, whole seconds. */
    static String headerTime(Instant time) {
        return HEADER_TIME.format(time);
    }

    private static Reply withHeaders(int status, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/xml");
        return new Reply(status, all, body.getBytes(UTF_8));
    }
}
