package dev.rdsshell.sandbox.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** What both protocols ask of the SDK's description of a member. */
final class Fields {
    private Fields() {}

    /** Builds a nested structure; {@code fill} gets its builder. */
    static Object structure(SdkField<?> field, Consumer<SdkPojo> fill) {
        SdkPojo builder = field.constructor().get();
        fill.accept(builder);
        return ((SdkBuilder<?, ?>) builder).build();
    }

    /** The value of a member, or empty when nothing was set; a list that was set empty is there. */
    static Optional<Object> value(SdkField<?> field, SdkPojo pojo) {
        Object value = field.getValueOrDefault(pojo);
        boolean unset = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
        return unset ? Optional.empty() : Optional.ofNullable(value);
    }

    static ListTrait list(SdkField<?> field) {
        return field.getRequiredTrait(ListTrait.class);
    }

    static SdkField<?> member(SdkField<?> field) {
        return list(field).memberFieldInfo();
    }

    static SdkField<?> mapValue(SdkField<?> field) {
        return field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    }

    /** The first of the required members that was not set. */
    static Optional<String> missing(List<String> required, SdkPojo pojo) {
        Set<String> set = pojo.sdkFields().stream()
                .filter(field -> value(field, pojo).isPresent())
                .map(SdkField::memberName)
                .collect(Collectors.toSet());
        return required.stream().filter(name -> !set.contains(name)).findFirst();
    }
}
