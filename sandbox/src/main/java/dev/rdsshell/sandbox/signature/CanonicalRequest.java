package dev.rdsshell.sandbox.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rdsshell.sandbox.server.Call;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request in the one form that both sides sign (IAM User Guide, "Create a signed AWS API request"):
 *
 * <pre>
 * POST
 * /
 * Action=…&amp;Version=…           the query's parameters, in order
 * host:127.0.0.1:41234
 * x-amz-date:20260101T120000Z
 *
 * host;x-amz-date
 * e3b0c442…                    what stands for the body
 * </pre>
 */
final class CanonicalRequest {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private CanonicalRequest() {}

    static String text(Call call, Signed signed, String content) {
        String headers = signed.headers().stream()
                .map(name -> name + ":" + value(call, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                call.method(),
                path(call, signed),
                query(call),
                headers,
                String.join(";", signed.headers()),
                content);
    }

    private static String value(Call call, String header) {
        return call.headers().getOrDefault(header, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    /** S3 signs the path as it means it, every other service as it was sent, encoded once more. */
    private static String path(Call call, Signed signed) {
        byte[] path = signed.scope().service().equals("s3")
                ? decoded(call.path())
                : call.path().getBytes(ISO_8859_1);
        return encoded(path, "/");
    }

    private static String query(Call call) {
        List<String> pairs = new ArrayList<>();
        Stream.of(call.rawQuery().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    String[] nameAndValue = pair.split("=", 2);
                    String name = encoded(decoded(nameAndValue[0]), "");
                    String value = nameAndValue.length == 2 ? encoded(decoded(nameAndValue[1]), "") : "";
                    if (!name.equals(Signed.SIGNATURE_PARAMETER)) {
                        pairs.add(name + "=" + value);
                    }
                });
        return pairs.stream().sorted().collect(Collectors.joining("&"));
    }

    /** The bytes that percent signs stand for. */
    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] sent = text.getBytes(ISO_8859_1);
        for (int i = 0; i < sent.length; i++) {
            boolean escaped = sent[i] == '%' && i + 2 < sent.length;
            bytes.write(escaped ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : sent[i]);
            i += escaped ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static String encoded(byte[] bytes, String alsoKept) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            char character = (char) (each & 0xFF);
            boolean kept = UNRESERVED.indexOf(character) >= 0 || alsoKept.indexOf(character) >= 0;
            text.append(kept ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return text.toString();
    }
}
