package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a value in sections: scalars of an object in one row, what is nested in sections below, one border deeper.
 * What is empty is not shown.
 *
 * <p>Better than the AWS CLI: a scalar is shown below the title. There, {@code --query 'length(ExportTasks)'} prints a
 * title and loses the number.
 */
final class TableFormat {
    private final List<TableSection> sections = new ArrayList<>();

    private TableFormat() {}

    /** @throws OutputFailed when rows of one section differ in length, or a list holds objects and something else */
    static void write(String title, @Nullable Object value, Presentation presentation, Appendable out)
            throws IOException {
        TableFormat table = new TableFormat();
        table.answer(title, value);
        if (!table.sections.isEmpty()) {
            TableDrawing.write(table.sections, presentation.width(), presentation.colour(), out);
        }
    }

    private void answer(String title, @Nullable Object value) {
        boolean lost = value instanceof Number || value instanceof Boolean;
        if (lost || (Tree.isScalar(value) && QueryEvaluation.isTrue(value))) {
            sections.add(new TableSection(title, 0));
            current().addRow(List.of(PythonText.str(value)));
        } else {
            section(title, value, 0);
        }
    }

    private TableSection current() {
        return sections.get(sections.size() - 1);
    }

    /** @param title null where a list in a list goes on in the section at hand */
    private void section(@Nullable String title, @Nullable Object value, int depth) {
        if (isNothing(value)) {
            return;
        }
        if (title != null) {
            sections.add(new TableSection(title, depth));
        }
        if (value instanceof Map) {
            object(Tree.object(value), depth);
        } else if (value instanceof List) {
            list(Tree.array(value), title, depth);
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return !QueryEvaluation.isTrue(value) || (value instanceof Number number && number.doubleValue() == 0);
    }

    private void list(List<@Nullable Object> list, @Nullable String title, int depth) {
        if (list.get(0) instanceof Map) {
            objects(list, title, depth);
        } else {
            list.forEach(this::element);
        }
    }

    private void element(@Nullable Object element) {
        if (Tree.isScalar(element)) {
            current().addRow(List.of(PythonText.str(element)));
        } else if (element instanceof List<?> row && row.stream().allMatch(Tree::isScalar)) {
            current().addRow(row.stream().map(PythonText::str).toList());
        } else if (element instanceof Map) {
            current().addRow(List.copyOf(Tree.object(element).keySet()));
        } else {
            section(null, element, 0);
        }
    }

    private void object(Map<String, @Nullable Object> object, int depth) {
        Keys keys = new Keys();
        keys.addAll(object);
        List<String> scalars = List.copyOf(keys.scalars);
        if (scalars.size() == 1) {
            current().addRow(List.of(scalars.get(0), PythonText.str(object.get(scalars.get(0)))));
        } else if (!scalars.isEmpty()) {
            current().addHeaders(scalars);
            current().addRow(cells(object, scalars));
        }
        keys.others.forEach(key -> section(key, object.get(key), depth + 1));
    }

    private void objects(List<@Nullable Object> list, @Nullable String title, int depth) {
        Keys keys = new Keys();
        list.forEach(element -> keys.addAll(objectIn(element)));
        List<String> scalars = List.copyOf(keys.scalars);
        current().addHeaders(scalars);
        for (int i = 0; i < list.size(); i++) {
            Map<String, @Nullable Object> object = objectIn(list.get(i));
            if (i > 0 && !keys.others.isEmpty()) {
                sections.add(new TableSection(title, depth));
                current().addHeaders(scalars);
            }
            current().addRow(cells(object, scalars));
            keys.others.forEach(key -> section(key, object.get(key), depth + 1));
        }
    }

    private static Map<String, @Nullable Object> objectIn(@Nullable Object element) {
        if (element instanceof Map) {
            return Tree.object(element);
        }
        throw new OutputFailed("a table cannot show a list that holds both objects and other values:"
                + " take one kind of them with --query, or use --output json");
    }

    private static List<String> cells(Map<String, @Nullable Object> object, List<String> keys) {
        return keys.stream()
                .map(key -> object.containsKey(key) ? PythonText.str(object.get(key)) : "")
                .toList();
    }

    /** Keys of one or several objects, in order. A key may be of both kinds when objects differ. */
    private static final class Keys {
        private final SortedSet<String> scalars = new TreeSet<>(Tree.BY_CODE_POINT);
        private final SortedSet<String> others = new TreeSet<>(Tree.BY_CODE_POINT);

        void addAll(Map<String, @Nullable Object> object) {
            object.forEach((key, value) -> (Tree.isScalar(value) ? scalars : others).add(key));
        }
    }
}
