package dev.rdsshell.completions.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of texts as a list of them, and back.
 *
 * @param <R> a record whose components are all texts
 */
final class RowForm<R extends Record> {
    private final Class<R> type;
    private final RecordComponent[] components;
    private final Map<String, String> seen = new HashMap<>();

    RowForm(Class<R> type) {
        this.type = type;
        this.components = type.getRecordComponents();
    }

    /** Changes with every change of the record, so that rows of another version are not misread. */
    String name() {
        return Stream.of(components)
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", ", type.getSimpleName() + "[", "]"));
    }

    List<String> cells(R row) {
        List<String> cells = new ArrayList<>();
        for (RecordComponent component : components) {
            cells.add(String.valueOf(invoked(component, row)));
        }
        return cells;
    }

    private static Object invoked(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException for another number of cells */
    R row(List<String> cells) {
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(cells.stream().map(this::once).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Most texts stand in many rows: one copy of each is enough. */
    private String once(String text) {
        return seen.computeIfAbsent(text, same -> same);
    }
}
