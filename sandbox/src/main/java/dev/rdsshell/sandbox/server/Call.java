package dev.rdsshell.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came over the wire.
 *
 * @param path the path as sent, still percent-encoded
 * @param rawQuery what follows the question mark, still percent-encoded, or empty
 * @param headers lower-case names, repeated values kept
 * @param region the region of the signature's scope
 * @param at when the call arrived, by the sandbox's clock
 */
@SuppressWarnings("ArrayRecordComponent") // a call is never compared, its body never changed
public record Call(
        String method,
        String path,
        String rawQuery,
        Map<String, List<String>> headers,
        byte[] body,
        String region,
        String accessKeyId,
        Instant at) {

    /** The first value of a header, by its lower-case name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The decoded parameters of the query string, repeated values kept, in order. */
    public Map<String, List<String>> queryParameters() {
        return parameters(rawQuery);
    }

    /** The first value of a query parameter; the empty text for one without a value, like {@code ?location}. */
    public Optional<String> queryParameter(String name) {
        return queryParameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The decoded parameters of a form in the body, repeated values kept, in order. */
    public Map<String, List<String>> formParameters() {
        return parameters(new String(body, UTF_8));
    }

    private static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] nameAndValue = pair.split("=", 2);
                String value = nameAndValue.length == 2 ? nameAndValue[1] : "";
                found.computeIfAbsent(decode(nameAndValue[0]), name -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return found;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
