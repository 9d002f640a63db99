package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.Locale;

/**
 * Writes pieces of YAML and folds long strings at single blanks behind column 80, keeping count of the column, of
 * whether a blank was just written, and of whether the line consists of indentation only: three facts on which the
 * breaks depend.
 */
final class YamlWriter {
    private static final int BEST_WIDTH = 80;

    private final Appendable out;
    private int column;
    private boolean afterBlank = true;
    private boolean onlyIndentation = true;

    YamlWriter(Appendable out) {
        this.out = out;
    }

    /** Whether nothing but indentation and dashes stands on the line. */
    boolean isOnlyIndentation() {
        return onlyIndentation;
    }

    /** Begins a new line, unless this one is still at its beginning. */
    void indent(int indent) throws IOException {
        if (!onlyIndentation || column > indent || (column == indent && !afterBlank)) {
            lineBreak('\n');
        }
        while (column < indent) {
            put(' ');
        }
        afterBlank = true;
        onlyIndentation = true;
    }

    /** A dash, or the marks of a long key: what follows may begin on the same line. */
    void mark(char mark) throws IOException {
        separate();
        put(mark);
        afterBlank = false;
    }

    /** The colon behind a short key. */
    void colon() throws IOException {
        put(':');
        afterBlank = false;
        onlyIndentation = false;
    }

    /** Text that needs neither quotes nor folding: a number, {@code []}. */
    void word(String word) throws IOException {
        separate();
        for (int i = 0; i < word.length(); i++) {
            put(word.charAt(i));
        }
        endScalar();
    }

    /** @param fold whether long text may go on in the next line; that of a key may not */
    void string(String text, YamlScalar.Form form, int indent, boolean fold) throws IOException {
        separate();
        int[] characters = text.codePoints().toArray();
        switch (form) {
            case PLAIN -> plain(characters, indent, fold);
            case SINGLE_QUOTED -> singleQuoted(characters, indent, fold);
            case DOUBLE_QUOTED -> doubleQuoted(characters, indent, fold);
        }
        endScalar();
    }

    private void plain(int[] text, int indent, boolean fold) throws IOException {
        for (int i = 0; i < text.length; i++) {
            if (fold && isLoneBlank(text, i) && column > BEST_WIDTH) {
                indent(indent);
            } else {
                put(text[i]);
            }
            onlyIndentation &= text[i] == ' ';
        }
    }

    private void singleQuoted(int[] text, int indent, boolean fold) throws IOException {
        put('\'');
        afterBlank = false;
        onlyIndentation = false;
        for (int i = 0; i < text.length; i++) {
            if (YamlScalar.isBreak(text[i])) {
                breakInQuotes(text, i, indent);
            } else if (fold && isLoneBlank(text, i) && isInside(text, i) && column > BEST_WIDTH) {
                indent(indent);
            } else {
                put(text[i]);
                if (text[i] == '\'') {
                    put('\'');
                }
                onlyIndentation &= text[i] == ' ';
            }
        }
        put('\'');
    }

    /** A line break in quotes is doubled, because a single one would be read as a blank. */
    private void breakInQuotes(int[] text, int place, int indent) throws IOException {
        if (text[place] == '\n' && (place == 0 || !YamlScalar.isBreak(text[place - 1]))) {
            lineBreak('\n');
        }
        lineBreak(text[place]);
        onlyIndentation = true;
        if (place + 1 == text.length || !YamlScalar.isBreak(text[place + 1])) {
            indent(indent);
        }
    }

    private void doubleQuoted(int[] text, int indent, boolean fold) throws IOException {
        put('"');
        afterBlank = false;
        onlyIndentation = false;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != ' ') {
                put(escaped(text[i]));
            } else if (fold && isFirstBlank(text, i) && isInside(text, i) && column > BEST_WIDTH) {
                foldInDoubleQuotes(text, i, indent);
            } else {
                put(' ');
            }
        }
        put('"');
    }

    /** A blank at the beginning of the next line counts only behind a backslash. */
    private void foldInDoubleQuotes(int[] text, int place, int indent) throws IOException {
        indent(indent);
        if (text[place + 1] == ' ') {
            put('\\');
        }
        onlyIndentation = false;
    }

    private static boolean isFirstBlank(int[] text, int place) {
        return text[place] == ' ' && (place == 0 || text[place - 1] != ' ');
    }

    private static boolean isLoneBlank(int[] text, int place) {
        return isFirstBlank(text, place) && (place + 1 == text.length || text[place + 1] != ' ');
    }

    private static boolean isInside(int[] text, int place) {
        return place > 0 && place < text.length - 1;
    }

    private static String escaped(int character) {
        return switch (character) {
            case 0 -> "\\0";
            case 0x07 -> "\\a";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case 0x0B -> "\\v";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case 0x1B -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default -> YamlScalar.isPrintable(character) ? Character.toString(character) : hexadecimal(character);
        };
    }

    private static String hexadecimal(int character) {
        String form = character <= 0xFF ? "\\x%02X" : character <= 0xFFFF ? "\\u%04X" : "\\U%08X";
        return String.format(Locale.ROOT, form, character);
    }

    private void separate() throws IOException {
        if (!afterBlank) {
            put(' ');
        }
    }

    private void endScalar() {
        afterBlank = false;
        onlyIndentation = false;
    }

    private void put(String text) throws IOException {
        out.append(text);
        column += text.codePointCount(0, text.length());
    }

    private void put(int character) throws IOException {
        put(Character.toString(character));
    }

    private void lineBreak(int character) throws IOException {
        out.append(Character.toString(character));
        column = 0;
    }
}
