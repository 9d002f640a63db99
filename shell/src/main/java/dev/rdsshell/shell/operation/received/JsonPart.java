package dev.rdsshell.shell.operation.received;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;

/** A part of an answer in JSON. */
record JsonPart(@Nullable Object json) implements Received {

    @Override
    public Received member(SdkField<?> field) {
        return json instanceof Map<?, ?> object && object.containsKey(field.locationName())
                ? new JsonPart(object.get(field.locationName()))
                : Received.nothing();
    }

    @Override
    public List<Received> items() {
        return json instanceof List<?> list
                ? list.stream().<Received>map(JsonPart::new).toList()
                : List.of();
    }

    @Override
    public Optional<Object> value() {
        return Optional.ofNullable(json);
    }
}
