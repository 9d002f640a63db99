package dev.rdsshell.shell.output;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a document, whose values have no static type. */
final class Tree {
    /** By code point, as Python sorts; {@link String#compareTo} puts emoji before U+FF61. */
    static final Comparator<String> BY_CODE_POINT = Tree::compare;

    private Tree() {}

    static boolean isScalar(@Nullable Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    static boolean isInteger(@Nullable Object value) {
        return value instanceof Number && !(value instanceof Double || value instanceof Float || isDecimal(value));
    }

    /** Whether it is an empty object, which most forms do not print. */
    static boolean isEmptyObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty();
    }

    @SuppressWarnings("unchecked") // the contract of this room: every map of a document has keys that are text
    static Map<String, @Nullable Object> object(Object value) {
        return (Map<String, @Nullable Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> array(Object value) {
        return (List<@Nullable Object>) value;
    }

    private static boolean isDecimal(Object value) {
        return value instanceof java.math.BigDecimal;
    }

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Integer.compare(one.codePointAt(i), other.codePointAt(i));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
