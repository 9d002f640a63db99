package dev.rdsshell.shell.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
            return read(parser, message);
        } catch (IOException notJson) {
            return asItCame(message);
        }
    }

    private static List<ExportWarning> read(JsonParser parser, String message) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            return readKinds(parser);
        }
        boolean isNothing = token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getText().isBlank());
        if (isNothing && parser.nextToken() == null) {
            return List.of();
        }
        return token == JsonToken.START_ARRAY ? readList(parser).orElseGet(() -> asItCame(message)) : asItCame(message);
    }

    /** Empty where there are bare values: what they mean is not known. */
    private static Optional<List<ExportWarning>> readList(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean bare = false;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            bare |= token.isScalarValue() && token != JsonToken.VALUE_NULL;
            readEntries(parser, texts, 2);
        }
        refuseMore(parser);
        return bare ? Optional.empty() : Optional.of(warnings("", texts));
    }

    private static List<ExportWarning> warnings(String label, List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new ExportWarning(join(label, text)))
                .toList();
    }

    private static void refuseMore(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new IOException("something follows the document");
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
            warnings.addAll(warnings(label, texts));
        }
        refuseMore(parser);
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
        return join(joined(", ", named), joined("; ", said));
    }

    private static String joined(String separator, List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
    }

    private static String member(String name, String value) {
        return value.isBlank() || WarningWords.speaksForItself(name) ? value : WarningWords.words(name) + " " + value;
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
