package dev.rdsshell.sandbox.wire;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** The SDK's response → the XML of AWS Query. Members that were not set are left out. */
final class QueryWriter {
    private final XmlWriter xml;

    QueryWriter(XmlWriter xml) {
        this.xml = xml;
    }

    void write(SdkPojo response) {
        for (SdkField<?> field : response.sdkFields()) {
            Fields.value(field, response).ifPresent(value -> write(field, field.unmarshallLocationName(), value));
        }
    }

    private void write(SdkField<?> field, String name, Object value) {
        if (field.marshallingType() == MarshallingType.LIST) {
            list(field, name, (List<?>) value);
        } else if (field.marshallingType() == MarshallingType.SDK_POJO) {
            xml.element(name, () -> write((SdkPojo) value));
        } else if (field.marshallingType() == MarshallingType.MAP) {
            throw new IllegalStateException("No operation of the sandbox answers with a map: " + name);
        } else {
            // Instants print as ISO 8601 in UTC, with a fraction only where there is one.
            xml.element(name, value.toString());
        }
    }

    private void list(SdkField<?> field, String name, List<?> values) {
        if (Fields.list(field).isFlattened()) {
            values.forEach(value -> write(Fields.member(field), name, value));
        } else {
            xml.element(name, () -> values.forEach(value -> write(Fields.member(field), memberName(field), value)));
        }
    }

    private static String memberName(SdkField<?> field) {
        return Optional.ofNullable(Fields.list(field).memberLocationName()).orElse("member");
    }
}
