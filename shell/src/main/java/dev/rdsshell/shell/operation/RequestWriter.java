package dev.rdsshell.shell.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills an SDK request from a tree of maps, lists and scalars that has passed the {@link ParameterCheck}. */
final class RequestWriter {
    private RequestWriter() {}

    static SdkPojo write(SdkPojo builder, Map<String, @Nullable Object> tree) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = tree.get(field.memberName());
            if (value != null) {
                field.set(builder, converted(field, value));
            }
        }
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }

    private static Object converted(SdkField<?> field, Object value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> items = new ArrayList<>();
            for (Object item : (List<?>) value) {
                items.add(converted(element, item));
            }
            return items;
        }
        if (type == MarshallingType.SDK_POJO) {
            return write(field.constructor().get(), Tree.map(value));
        }
        if (type == MarshallingType.STRING) {
            return value.toString();
        }
        return type == MarshallingType.LONG ? ((Number) value).longValue() : value;
    }
}
