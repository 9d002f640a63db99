package dev.rdsshell.shell.output;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text of the account, made safe for a terminal: whatever could move the cursor, change colours or turn the direction
 * of writing is shown as an escape that a person can read.
 *
 * <pre>
 *   ESC [ 2 J   →  \x1b[2J
 *   line break  →  \n
 *   U+202E      →  \u202e
 * </pre>
 */
public final class SafeText {
    private SafeText() {}

    /** The text on one line: every control character is an escape, line breaks and tabs too. */
    public static String line(String text) {
        return escaped(text, SafeText::isUnsafe);
    }

    /** The text with its line breaks and tabs kept, for messages of several lines or columns. */
    public static String lines(String text) {
        return escaped(text, character -> character != '\n' && character != '\t' && isUnsafe(character));
    }

    private static String escaped(String text, IntPredicate unsafe) {
        if (isPlain(text) || text.codePoints().noneMatch(unsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(character -> {
            if (unsafe.test(character)) {
                safe.append(escape(character));
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** Nearly every text is, and menus ask for thousands of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> hexadecimal(character);
        };
    }

    private static String hexadecimal(int character) {
        String form = character < 0x80 ? "\\x%02x" : character <= 0xFFFF ? "\\u%04x" : "\\U%08x";
        return String.format(Locale.ROOT, form, character);
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> isDeceptive(character);
            default -> false;
        };
    }

    /** Formatting that deceives. Joiners stay, several scripts and emoji need them. */
    private static boolean isDeceptive(int character) {
        return turnsDirection(character)
                || character == 0x200B
                || character == 0xFEFF
                || (character >= 0xFFF9 && character <= 0xFFFB)
                || (character >= 0xE0000 && character <= 0xE007F);
    }

    private static boolean turnsDirection(int character) {
        return character == 0x61C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
