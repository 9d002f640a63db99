package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines with tabs between the values, for {@code cut} and {@code awk}: the scalars of an object on one line, in the
 * order of their keys, behind the name under which it stands.
 *
 * <pre>
 *   EXPORTTASKS⇥export-1⇥COMPLETE
 *   EXPORTONLY⇥sales.public
 * </pre>
 */
final class TextFormat {
    private final Appendable out;

    private TextFormat(Appendable out) {
        this.out = out;
    }

    /** @throws OutputFailed when a list holds objects and something else */
    static void write(@Nullable Object value, Appendable out) throws IOException {
        new TextFormat(out).value(value, null);
    }

    private void value(@Nullable Object value, @Nullable String name) throws IOException {
        if (value instanceof Map) {
            object(Tree.object(value), name);
        } else if (value instanceof List) {
            list(Tree.array(value), name);
        } else {
            out.append(PythonText.str(value)).append('\n');
        }
    }

    private void list(List<@Nullable Object> list, @Nullable String name) throws IOException {
        if (list.stream().anyMatch(Map.class::isInstance)) {
            objects(list, name);
            return;
        }
        List<@Nullable Object> scalars = new ArrayList<>(list);
        scalars.removeIf(element -> !Tree.isScalar(element));
        scalars(scalars, name);
        for (Object element : list) {
            if (!Tree.isScalar(element)) {
                value(element, name);
            }
        }
    }

    private void scalars(List<@Nullable Object> scalars, @Nullable String name) throws IOException {
        if (name == null && !scalars.isEmpty()) {
            line(scalars.stream().map(PythonText::str).toList());
        } else if (name != null) {
            for (Object scalar : scalars) {
                line(List.of(heading(name), PythonText.str(scalar)));
            }
        }
    }

    /** All objects of a list get the same columns: every key that is a scalar in any of them. */
    private void objects(List<@Nullable Object> list, @Nullable String name) throws IOException {
        SortedSet<String> columns = new TreeSet<>(Tree.BY_CODE_POINT);
        for (Object element : list) {
            if (!(element instanceof Map)) {
                throw new OutputFailed("text cannot show a list that holds both objects and other values:"
                        + " take one kind of them with --query, or use --output json");
            }
            columns.addAll(scalarKeys(Tree.object(element)));
        }
        for (Object element : list) {
            if (element instanceof Map) {
                object(Tree.object(element), name, columns);
            }
        }
    }

    private void object(Map<String, @Nullable Object> object, @Nullable String name) throws IOException {
        object(object, name, scalarKeys(object));
    }

    private void object(Map<String, @Nullable Object> object, @Nullable String name, SortedSet<String> columns)
            throws IOException {
        if (!columns.isEmpty()) {
            List<String> cells = new ArrayList<>();
            if (name != null) {
                cells.add(heading(name));
            }
            columns.forEach(key -> cells.add(object.containsKey(key) ? PythonText.str(object.get(key)) : ""));
            line(cells);
        }
        SortedSet<String> others = new TreeSet<>(Tree.BY_CODE_POINT);
        others.addAll(object.keySet());
        others.removeAll(columns);
        for (String key : others) {
            value(object.get(key), key);
        }
    }

    private static SortedSet<String> scalarKeys(Map<String, @Nullable Object> object) {
        SortedSet<String> keys = new TreeSet<>(Tree.BY_CODE_POINT);
        object.forEach((key, value) -> {
            if (Tree.isScalar(value)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static String heading(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private void line(List<String> cells) throws IOException {
        out.append(String.join("\t", cells)).append('\n');
    }
}
