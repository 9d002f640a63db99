package dev.rdsshell.shell.completion;

import java.util.OptionalInt;

/** A <code>${NAME</code> at the end of what was typed, whose brace is not closed yet. In single quotes there is none. */
final class OpenReference {
    private OpenReference() {}

    /** Where it begins. */
    static OptionalInt in(String typed) {
        int start = typed.lastIndexOf("${");
        boolean isOpen = start >= 0
                && typed.substring(start + 2).chars().allMatch(OpenReference::isOfName)
                && !isInSingleQuotes(typed.substring(0, start));
        return isOpen ? OptionalInt.of(start) : OptionalInt.empty();
    }

    private static boolean isOfName(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private static boolean isInSingleQuotes(String before) {
        char quote = 0;
        for (int i = 0; i < before.length(); i++) {
            char character = before.charAt(i);
            if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            } else if (character == quote) {
                quote = 0;
            }
        }
        return quote == '\'';
    }
}
