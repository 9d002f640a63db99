package dev.rdsshell.completions.cache;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows between two sessions, as lists of texts:
 *
 * <pre>
 *   {"form":"SnapshotRow[arn, identifier]","at":"2026-11-22T10:00:00Z","of":1,"rows":[["arn:aws:…","orders"]]}
 * </pre>
 *
 * {@code of} is how many there were; of very many only the first are kept.
 */
final class Kept {
    /** Reading more takes longer than asking for the first page. */
    private static final int MOST = 20_000;

    private final Shelf shelf;
    private final JsonFactory json = new JsonFactory();

    Kept(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Rows, and when they were looked up.
     *
     * @param isWhole whether those are all that there were
     */
    record Found<R>(List<R> rows, boolean isWhole, Instant at) {}

    /** What was kept; nothing where it was kept by another version, or is damaged. */
    <R extends Record> Optional<Found<R>> read(Kind<R> kind) {
        try {
            Optional<String> text = kind.shelf().toRead().flatMap(shelf::read);
            return text.isEmpty() ? Optional.empty() : parse(new RowForm<>(kind.row()), text.get());
        } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    <R extends Record> void write(Kind<R> kind, List<R> rows, Instant at) {
        kind.shelf().toWrite().ifPresent(name -> shelf.write(name, text(new RowForm<>(kind.row()), rows, at)));
    }

    private <R extends Record> String text(RowForm<R> form, List<R> rows, Instant at) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            generator.writeStringField("form", form.name());
            generator.writeStringField("at", at.toString());
            generator.writeNumberField("of", rows.size());
            generator.writeArrayFieldStart("rows");
            for (R row : rows.subList(0, Math.min(MOST, rows.size()))) {
                generator.writeStartArray();
                for (String cell : form.cells(row)) {
                    generator.writeString(cell);
                }
                generator.writeEndArray();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private <R extends Record> Optional<Found<R>> parse(RowForm<R> form, String text) throws IOException {
        try (JsonParser parser = json.createParser(text)) {
            if (!form.name().equals(field(parser, "form"))) {
                return Optional.empty();
            }
            Instant at = Instant.parse(field(parser, "at"));
            expect("of".equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
            int count = parser.getIntValue();
            expect("rows".equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.START_ARRAY);
            List<R> rows = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                rows.add(form.row(cells(parser)));
            }
            return Optional.of(new Found<>(rows, rows.size() >= count, at));
        }
    }

    private static String field(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() == null) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
        }
        expect(name.equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private static List<String> cells(JsonParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            cells.add(parser.getText());
        }
        return cells;
    }

    private static void expect(boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new IOException("another form");
        }
    }
}
