package dev.rdsshell.shell.line;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes words so that they are read back as they were, here and by a POSIX shell. */
public final class Quoting {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./^-]+");

    private Quoting() {}

    /** The word as it is where nothing in it is special, else in single quotes. */
    public static String quote(String word) {
        return isName(word) || PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Letters, digits and the marks of ARNs: nearly every word is made of them, and menus quote hundreds at once. */
    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            boolean isPlain = (character >= '-' && character <= ':') // - . / and digits
                    || (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || character == '_';
            if (!isPlain) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The text as it stands within double quotes. */
    public static String inDoubleQuotes(String text) {
        return text.replaceAll("[\\\\\"$`]", "\\\\$0");
    }

    /** The words as one line. */
    public static String quote(List<String> words) {
        return words.stream().map(Quoting::quote).collect(Collectors.joining(" "));
    }
}
