package dev.rdsshell.shell.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code WarningMessage}, a JSON document inside a string, for example
 * {@code {"skippedTables":[],"general":[{"reason":"FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE"}]}}.
 *
 * <p>Its shape is documented by samples only, so nothing in it is required: what is not understood is shown as it came.
 */
public final class WarningMessage {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 20;

    private WarningMessage() {}

    /** Every warning in the order of the message; none for an empty message. */
    public static List<ExportWarning> read(String message) {
        if (message.isBlank()) {
            return List.of();
        }
        try (JsonParser parser = JSON.createParser(message)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? readKinds(parser) : asItCame(message);
        } catch (IOException notJson) {
            return asItCame(message);
        }
    }

    private static List<ExportWarning> asItCame(String message) {
        return List.of(new ExportWarning(message.strip()));
    }

    private static List<ExportWarning> readKinds(JsonParser parser) throws IOException {
        List<ExportWarning> warnings = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String label = WarningWords.label(parser.currentName());
            parser.nextToken();
            List<String> texts = new ArrayList<>();
            readEntries(parser, texts, 1);
            texts.forEach(text -> warnings.add(new ExportWarning(join(label, text))));
        }
        if (parser.nextToken() != null) {
            throw new IOException("something follows the document");
        }
        return warnings;
    }

    private static void readEntries(JsonParser parser, List<String> texts, int depth) throws IOException {
        refuseDeeper(depth);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readEntries(parser, texts, depth + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            texts.add(readObject(parser, depth));
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            texts.add(WarningWords.value(parser.getText()));
        }
    }

    private static String readObject(JsonParser parser, int depth) throws IOException {
        List<String> named = new ArrayList<>();
        List<String> said = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            List<String> values = new ArrayList<>();
            readEntries(parser, values, depth + 1);
            (WarningWords.isReason(name) ? said : named).add(member(name, String.join(", ", values)));
        }
        return join(String.join(", ", named), String.join("; ", said));
    }

    private static String member(String name, String value) {
        return WarningWords.speaksForItself(name) ? value : WarningWords.words(name) + " " + value;
    }

    private static String join(String before, String after) {
        return before.isEmpty() || after.isEmpty() ? before + after : before + ": " + after;
    }

    private static void refuseDeeper(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
    }
}
