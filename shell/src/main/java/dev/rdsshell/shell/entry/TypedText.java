package dev.rdsshell.shell.entry;

import java.util.Optional;

/**
 * A text with a cursor in it.
 *
 * @param cursor place of the cursor, in UTF-16 units
 */
record TypedText(String text, int cursor) {

    static TypedText endingWithCursor(String text) {
        return new TypedText(text, text.length());
    }

    String before() {
        return text.substring(0, cursor);
    }

    String after() {
        return text.substring(cursor);
    }

    boolean isAtEnd() {
        return cursor == text.length();
    }

    boolean isAtEndOfWord() {
        return isAtEnd() || Character.isWhitespace(text.charAt(cursor));
    }

    TypedText insert(String typed) {
        return new TypedText(before() + typed + after(), cursor + typed.length());
    }

    /** The same with another text between two places, and the cursor behind it. */
    TypedText replace(int start, int end, String other) {
        return new TypedText(text.substring(0, start) + other + text.substring(end), start + other.length());
    }

    /** What a key makes of it; empty for a key that does not edit. */
    Optional<TypedText> edited(String key) {
        if (isCharacter(key)) {
            return Optional.of(insert(key));
        }
        return switch (key) {
            case "backspace" -> Optional.of(replace(left(), cursor, ""));
            case "delete", "ctrl-d" -> Optional.of(withoutUpTo(right()));
            case "left", "ctrl-b" -> Optional.of(at(left()));
            case "right", "ctrl-f" -> Optional.of(at(right()));
            case "home", "ctrl-a" -> Optional.of(at(0));
            case "end", "ctrl-e" -> Optional.of(at(text.length()));
            case "alt-b", "ctrl-left", "alt-left" -> Optional.of(at(wordLeft()));
            case "alt-f", "ctrl-right", "alt-right" -> Optional.of(at(wordRight()));
            case "ctrl-w", "alt-backspace" -> Optional.of(replace(wordLeft(), cursor, ""));
            case "alt-d", "ctrl-delete" -> Optional.of(withoutUpTo(wordRight()));
            case "ctrl-u" -> Optional.of(replace(0, cursor, ""));
            case "ctrl-k" -> Optional.of(withoutUpTo(text.length()));
            default -> Optional.empty();
        };
    }

    private TypedText withoutUpTo(int end) {
        return replace(cursor, end, "");
    }

    /** Whether a key writes itself: names of keys are longer than a character. */
    static boolean isCharacter(String key) {
        return key.codePointCount(0, key.length()) == 1 && !Character.isISOControl(key.codePointAt(0));
    }

    private TypedText at(int place) {
        return new TypedText(text, place);
    }

    private int left() {
        return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
    }

    private int right() {
        return isAtEnd() ? cursor : text.offsetByCodePoints(cursor, 1);
    }

    private int wordLeft() {
        int place = before().stripTrailing().length();
        while (place > 0 && !Character.isWhitespace(text.charAt(place - 1))) {
            place--;
        }
        return place;
    }

    private int wordRight() {
        int place = text.length() - after().stripLeading().length();
        while (place < text.length() && !Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
