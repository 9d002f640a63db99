package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.operation.received.Received;
import dev.rdsshell.shell.operation.received.ReceivedAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Turns an SDK answer into a document: members in the order of the service's model, absent ones left out. Times and numbers
 * are those that were received; where nothing was, as after a recovered start, those of the SDK.
 */
final class DocumentReader {
    private final boolean wireTimestamps;
    private final String service;

    /** @param wireTimestamps whether times are shown as they came */
    DocumentReader(boolean wireTimestamps, String service) {
        this.wireTimestamps = wireTimestamps;
        this.service = service;
    }

    Map<String, @Nullable Object> read(SdkPojo answer, Received received) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                document.put(field.memberName(), plain(value, received.member(field)));
            }
        }
        return document;
    }

    private Object plain(Object value, Received received) {
        if (value instanceof SdkPojo structure) {
            return read(structure, received);
        }
        if (value instanceof List<?> list) {
            return items(list, received.items());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(String.valueOf(key), plain(entry, Received.nothing())));
            return entries;
        }
        return scalar(value, received);
    }

    private List<Object> items(List<?> list, List<Received> received) {
        boolean match = received.size() == list.size();
        List<Object> items = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            items.add(plain(list.get(place), match ? received.get(place) : Received.nothing()));
        }
        return items;
    }

    private Object scalar(Object value, Received received) {
        if (value instanceof Instant time) {
            return wireTimestamps
                    ? received.value().orElseGet(() -> Timestamps.wire(time, service))
                    : ReceivedAnswer.time(received).orElseGet(() -> Timestamps.iso(time));
        }
        return value instanceof Integer || value instanceof Long
                ? ReceivedAnswer.number(received).orElse((Number) value)
                : value;
    }
}
