package dev.rdsshell.shell.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms to fill in, and what an answer looks like ({@code --generate-cli-skeleton}). */
final class Skeletons {
    private final Operation operation;

    Skeletons(Operation operation) {
        this.operation = operation;
    }

    /** Every parameter with an empty value: for {@code --cli-input-json}. */
    Map<String, @Nullable Object> input() {
        return structure(operation.input(), (name, shape) -> empty(name, shape));
    }

    /**
     * An answer in which every text is the name of its member.
     *
     * @param time what stands for a point in time
     */
    Map<String, @Nullable Object> output(String time) {
        return structure(operation.output(), (name, shape) -> named(name, shape, time));
    }

    private interface Filler {
        Object fill(String name, Shape shape);
    }

    private static Map<String, @Nullable Object> structure(Shape.Structure shape, Filler filler) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        shape.members().forEach(member -> members.put(member.name(), filler.fill(member.name(), member.shape())));
        return members;
    }

    private Object empty(String name, Shape shape) {
        if (shape instanceof Shape.Structure structure) {
            return structure(structure, this::empty);
        }
        if (shape instanceof Shape.ListOf list) {
            return List.of(empty(name, list.element()));
        }
        return shape instanceof Shape.Scalar scalar
                ? switch (scalar.kind()) {
                    case WHOLE_NUMBER -> 0;
                    case DECIMAL -> 0.0;
                    case TRUTH -> true;
                    default -> emptyText(name);
                }
                : Map.of();
    }

    /** Of an enumeration the first value. */
    String emptyText(String name) {
        return operation.rules().choices().getOrDefault(name, List.of("")).get(0);
    }

    private Object named(String name, Shape shape, String time) {
        if (shape instanceof Shape.Structure structure) {
            return structure(structure, (member, inner) -> named(member, inner, time));
        }
        if (shape instanceof Shape.ListOf list) {
            String itemName = operation.rules().itemNames().getOrDefault(name, "String");
            return List.of(named(itemName, list.element(), time));
        }
        return shape instanceof Shape.Scalar scalar
                ? switch (scalar.kind()) {
                    case WHOLE_NUMBER -> 0;
                    case DECIMAL -> 0.0;
                    case TRUTH -> true;
                    case TIME -> time;
                    default -> name;
                }
                : Map.of();
    }
}
