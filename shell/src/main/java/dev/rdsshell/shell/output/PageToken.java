package dev.rdsshell.shell.output;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place between two items: the service's tokens of a page, and how many of its items come before.
 *
 * <p>As {@code NextToken} it is base64 of {@code {"Marker": "3"}} or, inside a page,
 * {@code {"Marker": null, "boto_truncate_amount": 2}}, so that it can be taken over to and from the AWS CLI.
 *
 * @param members values by member of the request; null where the page is asked for without it
 * @param skip items of that page that come before
 */
record PageToken(Map<String, @Nullable Object> members, int skip) {
    private static final String SKIP = "boto_truncate_amount";

    static PageToken first(Pagination pagination) {
        return new PageToken(members(pagination, List.of()), 0);
    }

    /** Reads a NextToken or, when it is none, a raw marker: {@code 3}, or {@code 3___1} for one item behind it. */
    static PageToken parse(String text, Pagination pagination) {
        Object decoded = decoded(text);
        return decoded instanceof Map ? fromObject(text, Tree.object(decoded), pagination) : fromRaw(text, pagination);
    }

    String text() {
        return base64(members);
    }

    /** The same page, behind that many of its items. */
    String text(int newSkip) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        all.put(SKIP, newSkip);
        return base64(all);
    }

    /** What goes into the request. */
    Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null && !"None".equals(value)) {
                request.put(name, value);
            }
        });
        return request;
    }

    boolean isEmpty() {
        return members.values().stream().allMatch(value -> value == null);
    }

    private static String base64(Map<String, @Nullable Object> members) {
        String json = JsonFormat.oneLine(members, JsonFormat.Spacing.AFTER_SEPARATORS);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return JsonTree.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException | JsonTree.InvalidJson e) {
            return null;
        }
    }

    private static PageToken fromObject(String text, Map<String, @Nullable Object> decoded, Pagination pagination) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(decoded);
        Object skip = members.containsKey(SKIP) ? members.remove(SKIP) : 0;
        if (!(skip instanceof Integer items) || !pagination.inputTokens().containsAll(members.keySet())) {
            throw new PaginationFailed("Bad starting token: " + text + ". It belongs to another operation.");
        }
        pagination.inputTokens().forEach(name -> members.putIfAbsent(name, null));
        return new PageToken(members, items);
    }

    private static PageToken fromRaw(String text, Pagination pagination) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("___", -1)));
        int expected = pagination.inputTokens().size();
        int skip = 0;
        if (parts.size() == expected + 1 && isNumber(parts.get(expected))) {
            skip = new BigInteger(parts.remove(expected)).intValue();
        } else if (parts.size() > expected) {
            parts = List.of(text);
        }
        return new PageToken(members(pagination, parts), skip);
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d{1,9}");
    }

    private static Map<String, @Nullable Object> members(Pagination pagination, List<String> values) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pagination.inputTokens().size(); i++) {
            String value = i < values.size() && !"None".equals(values.get(i)) ? values.get(i) : null;
            members.put(pagination.inputTokens().get(i), value);
        }
        return members;
    }
}
