package dev.rdsshell.shell.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as a person would type it, for a summary. */
final class TypedValue {
    private TypedValue() {}

    static String of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TypedValue::of).collect(Collectors.joining(" "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + of(entry.getValue()).replace(' ', ','))
                    .collect(Collectors.joining(","));
        }
        return String.valueOf(value);
    }
}
