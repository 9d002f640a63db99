package dev.rdsshell.shell.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** The type of a member of a request or an answer, as the SDK's model knows it. */
sealed interface Shape {

    /** A value without parts. */
    record Scalar(Kind kind) implements Shape {}

    /** @param element the type of each item */
    record ListOf(Shape element) implements Shape {}

    /** @param value the type of each value; keys are texts */
    record MapOf(Shape value) implements Shape {}

    /** @param members in the order of the service's model */
    record Structure(List<Member> members) implements Shape {
        Optional<Member> find(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }

        List<String> names() {
            return members.stream().map(Member::name).toList();
        }
    }

    /** @param name as the service writes it, such as {@code S3BucketName} */
    record Member(String name, Shape shape) {}

    /** Types without parts. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        TRUTH,
        TIME,
        BYTES
    }

    static Structure of(SdkPojo structure) {
        return new Structure(structure.sdkFields().stream()
                .map(field -> new Member(field.memberName(), of(field)))
                .toList());
    }

    private static Shape of(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            return new ListOf(of(field.getTrait(ListTrait.class).memberFieldInfo()));
        }
        if (type == MarshallingType.MAP) {
            return new MapOf(of(field.getTrait(MapTrait.class).valueFieldInfo()));
        }
        return type == MarshallingType.SDK_POJO ? of(field.constructor().get()) : new Scalar(kind(type));
    }

    private static Kind kind(MarshallingType<?> type) {
        if (type == MarshallingType.INTEGER || type == MarshallingType.LONG || type == MarshallingType.SHORT) {
            return Kind.WHOLE_NUMBER;
        }
        if (type == MarshallingType.DOUBLE || type == MarshallingType.FLOAT || type == MarshallingType.BIG_DECIMAL) {
            return Kind.DECIMAL;
        }
        if (type == MarshallingType.BOOLEAN) {
            return Kind.TRUTH;
        }
        if (type == MarshallingType.INSTANT) {
            return Kind.TIME;
        }
        return type == MarshallingType.SDK_BYTES ? Kind.BYTES : Kind.TEXT;
    }
}
