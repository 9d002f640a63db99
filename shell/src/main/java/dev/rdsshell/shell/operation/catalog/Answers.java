package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.output.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the AWS CLI shows an answer otherwise than the service sends it. */
final class Answers {
    private static final String LOCATION = "LocationConstraint";
    private static final String ENCODING = "EncodingType";
    private static final String POLICY = "AssumeRolePolicyDocument";

    private Answers() {}

    /** The location of a bucket in us-east-1 is absent or empty on the wire, and null in the AWS CLI. */
    static Map<String, @Nullable Object> withLocation(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(document);
        if ("".equals(changed.getOrDefault(LOCATION, ""))) {
            changed.put(LOCATION, null);
        }
        return changed;
    }

    /** The encoding of keys by its name on the wire, {@code url}: what made the request has marked it as settled. */
    static Map<String, @Nullable Object> withKnownEncoding(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(document);
        changed.computeIfPresent(ENCODING, (name, type) -> type.toString().toLowerCase(Locale.ROOT));
        return changed;
    }

    /** The policy of a role is JSON in the encoding of URLs on the wire, and part of the document in the AWS CLI. */
    static Map<String, @Nullable Object> withReadablePolicies(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        document.forEach((name, value) -> changed.put(name, readable(name, value)));
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object readable(String name, @Nullable Object value) {
        if (value instanceof Map) {
            return withReadablePolicies((Map<String, @Nullable Object>) value);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(readable("", item)));
            return items;
        }
        return name.equals(POLICY) && value instanceof String text ? policy(text) : value;
    }

    private static @Nullable Object policy(String encoded) {
        String text = decoded(encoded);
        try {
            return JsonTree.parse(text);
        } catch (JsonTree.InvalidJson e) {
            return text;
        }
    }

    /** Only {@code %XX} is decoded: a plus sign is a plus sign here. */
    private static String decoded(String encoded) {
        try {
            return java.net.URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
