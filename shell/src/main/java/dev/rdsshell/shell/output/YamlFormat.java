package dev.rdsshell.shell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * YAML: block style, keys in order, dashes as deep as the key above them.
 *
 * <pre>
 *   ExportTasks:
 *   - ExportOnly: []
 *     Status: COMPLETE
 * </pre>
 *
 * <p>Written here and not by a library, because the libraries of Java fold and quote otherwise than libyaml does.
 */
final class YamlFormat {
    private static final int STEP = 2;
    private static final int LONGEST_SIMPLE_KEY = 128;

    private final YamlWriter yaml;

    private YamlFormat(Appendable out) {
        yaml = new YamlWriter(out);
    }

    /** Writes a document. A scalar that stands alone is written as JSON. */
    static void write(@Nullable Object value, Appendable out) throws IOException {
        if (Tree.isScalar(value)) {
            JsonFormat.write(value, out);
            return;
        }
        new YamlFormat(out).node(value, -STEP, false);
        out.append('\n');
    }

    /** @param indent that of the parent, below zero at the top */
    private void node(@Nullable Object value, int indent, boolean inObject) throws IOException {
        if (value instanceof Map) {
            object(Tree.object(value), indent + STEP);
        } else if (value instanceof List) {
            boolean dashesUnderKey = inObject && !yaml.isOnlyIndentation();
            array(Tree.array(value), dashesUnderKey ? indent : indent + STEP);
        } else if (value instanceof String text) {
            yaml.string(text, YamlScalar.form(text, false), indent + STEP, true);
        } else {
            yaml.word(scalar(value));
        }
    }

    private void object(Map<String, @Nullable Object> object, int indent) throws IOException {
        if (object.isEmpty()) {
            yaml.word("{}");
            return;
        }
        Map<String, @Nullable Object> sorted = new TreeMap<>(Tree.BY_CODE_POINT);
        sorted.putAll(object);
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            yaml.indent(indent);
            key(member.getKey(), indent);
            node(member.getValue(), indent, true);
        }
    }

    private void key(String key, int indent) throws IOException {
        if (isSimple(key)) {
            yaml.string(key, YamlScalar.form(key, true), indent, false);
            yaml.colon();
        } else {
            yaml.mark('?');
            yaml.string(key, YamlScalar.form(key, false), indent + STEP, true);
            yaml.indent(indent);
            yaml.mark(':');
        }
    }

    private static boolean isSimple(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SIMPLE_KEY && !YamlScalar.hasLineBreak(key);
    }

    private void array(List<@Nullable Object> array, int indent) throws IOException {
        if (array.isEmpty()) {
            yaml.word("[]");
            return;
        }
        for (Object element : array) {
            yaml.indent(indent);
            yaml.mark('-');
            node(element, indent, false);
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
        }
        return value instanceof Number number ? Numerals.text(number) : String.valueOf(value);
    }
}
