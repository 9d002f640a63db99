package dev.rdsshell.sandbox.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A body that is signed chunk by chunk; each signature is over the one before it (S3 API Reference, "Signature calculations
 * for the Authorization header: transferring payload in multiple chunks").
 *
 * <pre>
 * 5;chunk-signature=…
 * Hello
 * 0;chunk-signature=…
 * x-amz-checksum-crc32:…
 * x-amz-trailer-signature:…
 * </pre>
 */
final class SignedChunks {
    private static final String CHUNK = ";chunk-signature=";
    private static final String TRAILER = "x-amz-trailer-signature:";

    private final byte[] body;
    private final Signer signer;
    private final Signed signed;
    private String previous;
    private int position;

    SignedChunks(byte[] body, Signer signer, Signed signed) {
        this.body = body;
        this.signer = signer;
        this.signed = signed;
        this.previous = signed.signature();
    }

    /** Whether all of it was signed with the secret. A body that is cut short is not a matter of its signature. */
    boolean areGenuine() {
        while (position < body.length) {
            String head = line();
            int separator = head.indexOf(CHUNK);
            if (separator < 0) {
                return false;
            }
            int size = size(head.substring(0, separator));
            if (size < 0 || !isGenuine(size, head.substring(separator + CHUNK.length()))) {
                return false;
            }
            if (size == 0) {
                return isTrailerGenuine();
            }
            position += size;
            line();
        }
        return true;
    }

    private static int size(String hexadecimal) {
        return hexadecimal.matches("[0-9a-fA-F]{1,7}") ? Integer.parseInt(hexadecimal, 16) : -1;
    }

    private boolean isGenuine(int size, String signature) {
        String content = Signer.hash(body, position, Math.min(size, body.length - position));
        return isNext("AWS4-HMAC-SHA256-PAYLOAD", Signer.hash(new byte[0]) + "\n" + content, signature);
    }

    /** The trailing headers are signed with a line feed after each. */
    private boolean isTrailerGenuine() {
        StringBuilder headers = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith(TRAILER)) {
                String hash = Signer.hash(headers.toString().getBytes(ISO_8859_1));
                return isNext("AWS4-HMAC-SHA256-TRAILER", hash, line.substring(TRAILER.length()));
            }
            headers.append(line).append('\n');
        }
        return headers.length() == 0;
    }

    private boolean isNext(String kind, String content, String signature) {
        String expected = signer.sign(kind, signed, previous + "\n" + content);
        previous = signature.strip();
        return expected.equals(previous);
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
}
