package dev.rdsshell.shell.output;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the form in which a string can stand in YAML without being taken for something else. The rules are those of
 * libyaml, which the AWS CLI writes with, and of YAML 1.2's core schema: {@code yes} needs no quotes, {@code 1e3} does.
 */
final class YamlScalar {
    /** How a string is written. */
    enum Form {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED
    }

    private static final Set<String> WORDS =
            Set.of("true", "True", "TRUE", "false", "False", "FALSE", "~", "null", "Null", "NULL", "<<", "=");

    private static final Pattern NUMBER_OR_DATE = Pattern.compile(String.join(
            "|",
            "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+]?[0-9]+)?",
            "[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+",
            "[-+]?\\.[0-9_]+([eE][-+][0-9]+)?",
            "[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)",
            "[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
                    + "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"));

    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";
    private static final String NUMBER_STARTS = "-+0123456789.";
    private static final int NONE = -1;

    private final int[] characters;
    private boolean indicators;
    private boolean unprintable;
    private boolean lineBreaks;
    private boolean breakThenSpace;
    private boolean spaceThenBreak;

    private YamlScalar(String text) {
        characters = text.codePoints().toArray();
        indicators = text.startsWith("---") || text.startsWith("...");
        for (int i = 0; i < characters.length; i++) {
            look(i);
        }
    }

    /** The form of a value, or of a key: a key stays on one line. */
    static Form form(String text, boolean key) {
        if (text.isEmpty()) {
            return Form.SINGLE_QUOTED;
        }
        YamlScalar scalar = new YamlScalar(text);
        if (scalar.needsEscapes() || (key && scalar.lineBreaks)) {
            return Form.DOUBLE_QUOTED;
        }
        return scalar.mayBePlain() && !readsAsAnotherType(text) ? Form.PLAIN : Form.SINGLE_QUOTED;
    }

    static boolean hasLineBreak(String text) {
        return text.codePoints().anyMatch(YamlScalar::isBreak);
    }

    static boolean isBreak(int character) {
        return character == '\n' || character == '\r' || character == 0x85 || isSeparator(character);
    }

    /** Characters that may stand as they are. Beyond U+FFFF nothing may, so emoji are escaped. */
    static boolean isPrintable(int character) {
        return character == '\n'
                || (character >= 0x20 && character <= 0x7E)
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD && character != 0xFEFF);
    }

    private static boolean isSeparator(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    private static boolean readsAsAnotherType(String text) {
        return WORDS.contains(text)
                || (NUMBER_STARTS.indexOf(text.charAt(0)) >= 0
                        && NUMBER_OR_DATE.matcher(text).matches());
    }

    private boolean needsEscapes() {
        return unprintable || breakThenSpace || spaceThenBreak;
    }

    private boolean mayBePlain() {
        return !(indicators || lineBreaks || isBlankOrBreak(0) || isBlankOrBreak(characters.length - 1));
    }

    private void look(int place) {
        int character = characters[place];
        indicators |= isIndicator(character, place);
        unprintable |= !isPrintable(character);
        lineBreaks |= isBreak(character);
        breakThenSpace |= character == ' ' && isBreak(at(place - 1));
        spaceThenBreak |= isBreak(character) && at(place - 1) == ' ';
    }

    private boolean isIndicator(int character, int place) {
        boolean first = place == 0;
        return switch (character) {
            case '?', '-' -> first && endsWord(place);
            case ':' -> endsWord(place);
            case '#' -> first || isWhite(at(place - 1));
            default -> first && INDICATORS.indexOf(character) >= 0;
        };
    }

    private boolean endsWord(int place) {
        return at(place + 1) == NONE || isWhite(at(place + 1));
    }

    private boolean isBlankOrBreak(int place) {
        return at(place) == ' ' || isBreak(at(place));
    }

    private int at(int place) {
        return place >= 0 && place < characters.length ? characters[place] : NONE;
    }

    private static boolean isWhite(int character) {
        return character == ' ' || character == '\t' || character == 0 || isBreak(character);
    }
}
