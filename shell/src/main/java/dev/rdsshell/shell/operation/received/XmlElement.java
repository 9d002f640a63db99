package dev.rdsshell.shell.operation.received;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * A part of an answer in XML.
 *
 * @param name without its namespace
 * @param text what stands in it directly
 */
public record XmlElement(String name, String text, List<XmlElement> children) implements Received {
    public XmlElement {
        children = List.copyOf(children);
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The items of a flattened list stand beside each other, without an element around them. */
    @Override
    public Received member(SdkField<?> field) {
        String wanted = field.unmarshallLocationName();
        return isFlattened(field)
                ? new XmlElement(wanted, "", named(wanted))
                : child(wanted).<Received>map(found -> found).orElse(Received.nothing());
    }

    @Override
    public List<Received> items() {
        return List.copyOf(children);
    }

    @Override
    public Optional<Object> value() {
        return Optional.of(text);
    }

    private List<XmlElement> named(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    private static boolean isFlattened(SdkField<?> field) {
        return field.containsTrait(ListTrait.class)
                && field.getTrait(ListTrait.class).isFlattened();
    }
}
