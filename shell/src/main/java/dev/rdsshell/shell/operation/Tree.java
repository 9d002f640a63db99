package dev.rdsshell.shell.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views of the trees that input files and shorthand are read into: maps, lists and scalars. */
final class Tree {
    private Tree() {}

    /** @param value a map, whose keys are texts in every tree of ours */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(Object value) {
        return (Map<String, @Nullable Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> list(Object value) {
        return (List<@Nullable Object>) value;
    }
}
