package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rdsshell.sandbox.server.Call;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The body of an upload that is signed or summed up chunk by chunk:
 *
 * <pre>
 * 5;chunk-signature=…    size in hexadecimal, a signature where chunks are signed
 * Hello
 * 0;chunk-signature=…
 * x-amz-checksum-crc32:…  trailing headers, if announced
 * </pre>
 */
final class AwsChunked {
    /**
     * A decoded body.
     *
     * @param trailers the trailing headers by lower-case name
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(byte[] bytes, Map<String, String> trailers) {}

    private final byte[] body;
    private int position;

    private AwsChunked(byte[] body) {
        this.body = body;
    }

    /** The content of a request's body, decoded where it came in chunks. */
    static Content contentOf(Call call) {
        boolean isChunked = call.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-")
                || call.header("content-encoding").orElse("").contains("aws-chunked");
        Content content = isChunked ? new AwsChunked(call.body()).decode() : new Content(call.body(), Map.of());
        boolean isComplete = call.header("x-amz-decoded-content-length")
                .map(length -> length.equals(String.valueOf(content.bytes().length)))
                .orElse(true);
        if (!isComplete) {
            throw incomplete();
        }
        return content;
    }

    private Content decode() {
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (position + size > body.length) {
                throw incomplete();
            }
            content.write(body, position, size);
            position += size;
            line();
        }
        return new Content(content.toByteArray(), trailers());
    }

    private int chunkSize() {
        String size = line().split(";", 2)[0].strip();
        try {
            return Integer.parseInt(size, 16);
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private Map<String, String> trailers() {
        Map<String, String> trailers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] nameAndValue = line.split(":", 2);
            if (nameAndValue.length == 2) {
                trailers.put(nameAndValue[0].strip().toLowerCase(Locale.ROOT), nameAndValue[1].strip());
            }
        }
        return trailers;
    }

    /** The text up to the next line end, which is passed over; empty at the end of the body. */
    private String line() {
        int end = position;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        String line = new String(body, position, end - position, ISO_8859_1);
        position = Math.min(end + 1, body.length);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static S3Failure incomplete() {
        String message = "You did not provide the number of bytes specified by the Content-Length HTTP header";
        return new S3Failure(400, "IncompleteBody", message);
    }
}
