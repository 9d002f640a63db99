package dev.rdsshell.shell.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON: four blanks deep, members in the order of the document, only control characters escaped.
 *
 * <pre>
 *   {
 *       "ExportTasks": []
 *   }
 * </pre>
 */
final class JsonFormat {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(10_000).build())
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    /** A printer counts how deep it is: each text takes a copy of this one. */
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("    ", "\n"))
            .withArrayIndenter(new DefaultIndenter("    ", "\n"));

    /** How a text of one line looks; it is ASCII only. */
    enum Spacing {
        /** {@code {"a":1,"b":2}}, as {@code to_string()} of a query gives it. */
        NONE,
        /** {@code {"a": 1, "b": 2}}, as in page tokens. */
        AFTER_SEPARATORS
    }

    private JsonFormat() {}

    /** Writes the value and a line break. */
    static void write(@Nullable Object value, Appendable out) throws IOException {
        write(value, INDENTED.createInstance(), 0, out);
        out.append('\n');
    }

    /** The value on one line, in ASCII. */
    static String oneLine(@Nullable Object value, Spacing spacing) {
        StringWriter text = new StringWriter();
        try {
            write(value, onOneLine(spacing), 0x7E, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, PrettyPrinter printer, int highestRaw, Appendable out)
            throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(new AppendableWriter(out))) {
            generator.setPrettyPrinter(printer).setHighestNonEscapedChar(highestRaw);
            write(value, generator);
        }
    }

    private static PrettyPrinter onOneLine(Spacing spacing) {
        Separators.Spacing each = spacing == Spacing.NONE ? Separators.Spacing.NONE : Separators.Spacing.AFTER;
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(each)
                        .withObjectEntrySpacing(each)
                        .withArrayValueSpacing(each)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(DefaultPrettyPrinter.NopIndenter.instance)
                .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map) {
            writeObject(Tree.object(value), json);
        } else if (value instanceof List) {
            writeArray(Tree.array(value), json);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(Numerals.text(number));
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeObject(Map<String, @Nullable Object> object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
            json.writeFieldName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeArray(List<@Nullable Object> array, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object element : array) {
            write(element, json);
        }
        json.writeEndArray();
    }

    /** Jackson wants a Writer. */
    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            out.append(java.nio.CharBuffer.wrap(characters, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
