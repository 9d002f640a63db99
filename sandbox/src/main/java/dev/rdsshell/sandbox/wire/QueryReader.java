package dev.rdsshell.sandbox.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** The flat parameters of AWS Query ({@code Filters.Filter.1.Name=status}) → the SDK's request. */
final class QueryReader {
    private final Map<String, List<String>> parameters;

    QueryReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Fills the members of a request. */
    void read(SdkPojo builder) {
        read(builder, "");
    }

    private void read(SdkPojo builder, String prefix) {
        for (SdkField<?> field : builder.sdkFields()) {
            String name = prefix + field.locationName();
            value(field, name).ifPresent(value -> field.set(builder, value));
        }
    }

    private Optional<Object> value(SdkField<?> field, String name) {
        if (field.marshallingType() == MarshallingType.LIST) {
            return list(field, name);
        }
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            return given(name)
                    ? Optional.of(Fields.structure(field, nested -> read(nested, name + ".")))
                    : Optional.empty();
        }
        return parameters.getOrDefault(name, List.of()).stream().findFirst().map(text -> scalar(field, name, text));
    }

    private Optional<Object> list(SdkField<?> field, String name) {
        String member = name + (Fields.list(field).isFlattened() ? "." : "." + memberName(field) + ".");
        List<Object> values = new ArrayList<>();
        for (int i = 1; given(member + i); i++) {
            value(Fields.member(field), member + i).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static String memberName(SdkField<?> field) {
        return Optional.ofNullable(Fields.list(field).memberLocationName()).orElse("member");
    }

    private boolean given(String name) {
        return parameters.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    private static Object scalar(SdkField<?> field, String name, String text) {
        try {
            return scalar(field.marshallingType(), text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new ServiceError(
                    "MalformedInput", 400, "The value '" + text + "' of " + name + " does not have the right type");
        }
    }

    private static Object scalar(MarshallingType<?> type, String text) {
        return switch (type.getKnownType()) {
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case INSTANT -> Instant.parse(text);
            default -> text;
        };
    }
}
