package dev.rdsshell.shell.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Turns an SDK answer into a document: members in the order of the service's model, absent ones left out. */
final class DocumentReader {
    private final Function<Instant, Object> times;

    /** @param times how a point in time is shown */
    DocumentReader(Function<Instant, Object> times) {
        this.times = times;
    }

    Map<String, @Nullable Object> read(SdkPojo answer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                document.put(field.memberName(), plain(value));
            }
        }
        return document;
    }

    private Object plain(Object value) {
        if (value instanceof SdkPojo structure) {
            return read(structure);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(String.valueOf(key), plain(entry)));
            return entries;
        }
        return value instanceof Instant time ? times.apply(time) : value;
    }
}
