package dev.rdsshell.shell.output;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into a tree of maps, lists and scalars. */
public final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(10_000).build())
            .build();

    private JsonTree() {}

    /** A text that is not JSON. */
    public static final class InvalidJson extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidJson(String message) {
            super(message);
        }
    }

    /**
     * The value that the text holds. Whole numbers are Integer, Long or BigInteger, others Double; of members with the
     * same name the last one wins.
     *
     * @throws InvalidJson when there is anything else than exactly one value
     */
    public static @Nullable Object parse(String text) throws InvalidJson {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new InvalidJson("there is no value");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new InvalidJson("there is more after the value");
            }
            return value;
        } catch (IOException e) {
            throw new InvalidJson(reason(e));
        }
    }

    /** In our words: Jackson's message speaks of its own settings. */
    private static String reason(IOException e) {
        if (!(e instanceof JacksonException broken) || broken.getLocation() == null) {
            return String.valueOf(e.getMessage());
        }
        String place = "line " + broken.getLocation().getLineNr() + ", column "
                + broken.getLocation().getColumnNr();
        return broken instanceof JsonEOFException ? "it ends too early, at " + place : "it goes wrong at " + place;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }
}
