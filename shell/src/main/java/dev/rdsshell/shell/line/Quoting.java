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
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The words as one line. */
    public static String quote(List<String> words) {
        return words.stream().map(Quoting::quote).collect(Collectors.joining(" "));
    }
}
