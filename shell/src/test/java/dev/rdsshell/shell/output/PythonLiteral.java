package dev.rdsshell.shell.output;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a value in Python's notation: {@code {'a': [1, None]}}. */
final class PythonLiteral {
    private final String text;
    private int place;

    PythonLiteral(String text) {
        this.text = text;
    }

    @Nullable
    Object value() {
        return switch (text.charAt(place)) {
            case '\'', '"' -> string();
            case '[' -> list();
            case '{' -> object();
            default -> word();
        };
    }

    private String string() {
        char quote = text.charAt(place++);
        StringBuilder string = new StringBuilder();
        while (text.charAt(place) != quote) {
            string.appendCodePoint(character());
        }
        place++;
        return string.toString();
    }

    private int character() {
        int character = text.codePointAt(place);
        place += Character.charCount(character);
        if (character != '\\') {
            return character;
        }
        char escape = text.charAt(place++);
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            default -> escape;
        };
    }

    private int hexadecimal(int digits) {
        place += digits;
        return Integer.parseInt(text.substring(place - digits, place), 16);
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        place++;
        while (text.charAt(place) != ']') {
            list.add(value());
            skip(", ");
        }
        place++;
        return list;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        place++;
        while (text.charAt(place) != '}') {
            String key = string();
            skip(": ");
            object.put(key, value());
            skip(", ");
        }
        place++;
        return object;
    }

    private void skip(String separator) {
        if (text.startsWith(separator, place)) {
            place += separator.length();
        }
    }

    private @Nullable Object word() {
        int start = place;
        while (place < text.length() && ",]}".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        String word = text.substring(start, place);
        return switch (word) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> word.matches("-?\\d+") ? (Object) new BigInteger(word) : Double.valueOf(word);
        };
    }
}
