package dev.rdsshell.shell.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Python prints them: text and table show {@code None}, {@code True} and {@code ['a', 'b']}. */
public final class PythonText {
    private PythonText() {}

    /** As {@code str()} does: a string is itself. */
    public static String str(@Nullable Object value) {
        return value instanceof String text ? text : repr(value);
    }

    /** As {@code repr()} does: a string is quoted. */
    public static String repr(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map) {
            return Tree.object(value).entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ": " + repr(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return quoted(value.toString());
    }

    private static String number(Number number) {
        if (number instanceof Double value && !Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        return Numerals.text(number);
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(character -> quoted.append(escaped(character, quote)));
        return quoted.append(quote).toString();
    }

    private static String escaped(int character, char quote) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> character == quote ? "\\" + quote : printable(character);
        };
    }

    private static String printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> hexadecimal(character);
            case Character.SPACE_SEPARATOR -> character == ' ' ? " " : hexadecimal(character);
            default -> Character.toString(character);
        };
    }

    private static String hexadecimal(int character) {
        String form = character <= 0xFF ? "\\x%02x" : character <= 0xFFFF ? "\\u%04x" : "\\U%08x";
        return String.format(Locale.ROOT, form, character);
    }
}
