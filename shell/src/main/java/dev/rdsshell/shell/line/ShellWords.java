package dev.rdsshell.shell.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what stands in a file of the AWS CLI into words, by the rules that the AWS CLI has for it: those of Python's
 * {@code shlex}, which are fewer than those of a line of ours. There are no comments and no references, a backslash keeps
 * any character outside of quotes, and in double quotes only itself and the quote.
 */
public final class ShellWords {
    private static final String BLANKS = " \t\r\n";

    private final String raw;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Words.Ending ending = Words.Ending.WHOLE;
    private boolean quoted;
    private int start = -1;
    private int at;

    private ShellWords(String raw) {
        this.raw = raw;
    }

    /** The words; {@link Words#ending} says whether a quote, or a backslash at the end, leaves the last one open. */
    public static Words split(String text) {
        return new ShellWords(text).scan();
    }

    private Words scan() {
        while (at < raw.length()) {
            if (BLANKS.indexOf(raw.charAt(at)) >= 0) {
                endWord();
                at++;
            } else {
                part(raw.charAt(at));
            }
        }
        endWord();
        return new Words(raw, words, ending);
    }

    private void part(char character) {
        if (start < 0) {
            start = at;
        }
        at++;
        switch (character) {
            case '\'' -> inQuotes('\'', "", Words.Ending.OPEN_SINGLE_QUOTE);
            case '"' -> inQuotes('"', "\"\\", Words.Ending.OPEN_DOUBLE_QUOTE);
            case '\\' -> escaped();
            default -> text.append(character);
        }
    }

    private void escaped() {
        if (at == raw.length()) {
            ending = Words.Ending.CONTINUED;
            return;
        }
        text.append(raw.charAt(at++));
    }

    /** @param escapable what a backslash keeps */
    private void inQuotes(char quote, String escapable, Words.Ending open) {
        quoted = true;
        while (at < raw.length() && raw.charAt(at) != quote) {
            boolean escapes =
                    raw.charAt(at) == '\\' && at + 1 < raw.length() && escapable.indexOf(raw.charAt(at + 1)) >= 0;
            at += escapes ? 1 : 0;
            text.append(raw.charAt(at++));
        }
        if (at >= raw.length()) {
            ending = open;
        }
        at++;
    }

    private void endWord() {
        if (start >= 0) {
            words.add(new Word(text.toString(), start, Math.min(at, raw.length()), quoted));
        }
        text.setLength(0);
        quoted = false;
        start = -1;
    }
}
