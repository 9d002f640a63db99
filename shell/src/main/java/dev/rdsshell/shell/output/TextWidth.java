package dev.rdsshell.shell.output;

/**
 * How many cells of a terminal a text takes: two for wide characters, none for combining and invisible ones, one for
 * all others (also for those of ambiguous width, as terminals outside East Asia do).
 */
public final class TextWidth {
    private static final int SOFT_HYPHEN = 0xAD;

    private TextWidth() {}

    /** The cells of a whole text. */
    public static int of(CharSequence text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            columns += of(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    /** The cells of one character: 0, 1 or 2. */
    public static int of(int character) {
        if (character < 0x300) {
            return 1;
        }
        if (isInvisible(character)) {
            return 0;
        }
        return EastAsianWidth.isWide(character) ? 2 : 1;
    }

    /** The longest beginning of a text that fits into so many cells. A combining mark stays with its letter. */
    public static String beginning(String text, int columns) {
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            used += of(character);
            if (used > columns) {
                return text.substring(0, i);
            }
            i += Character.charCount(character);
        }
        return text;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> character != SOFT_HYPHEN;
            default -> isJoiningJamo(character);
        };
    }

    /** Vowels and final consonants of Hangul written in parts: they merge with the consonant before. */
    private static boolean isJoiningJamo(int character) {
        return character >= 0x1160 && character <= 0x11FF;
    }
}
