package dev.rdsshell.completions.match;

import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was typed, prepared for looking at very many suggestions. */
final class Typed {
    /** Fits in no way; lower numbers fit better. */
    static final int NO_MATCH = 3;

    private static final int BEGINNING = 0;
    private static final int EVERY_WORD = 1;
    private static final int LETTERS_IN_ORDER = 2;

    private final String whole;
    private final List<String> words;

    Typed(String typed) {
        this.whole = typed.toLowerCase(Locale.ROOT);
        this.words =
                Stream.of(whole.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    int quality(Suggestion suggestion) {
        if (whole.isEmpty() || begins(suggestion.value()) || begins(suggestion.label())) {
            return BEGINNING;
        }
        for (String word : words) {
            if (!isIn(suggestion, word)) {
                return hasLetters(suggestion) ? LETTERS_IN_ORDER : NO_MATCH;
            }
        }
        return EVERY_WORD;
    }

    private boolean begins(String text) {
        return text.regionMatches(true, 0, whole, 0, whole.length());
    }

    private static boolean isIn(Suggestion suggestion, String word) {
        if (contains(suggestion.value(), word) || contains(suggestion.label(), word)) {
            return true;
        }
        for (String column : suggestion.columns()) {
            if (contains(column, word)) {
                return true;
            }
        }
        return contains(suggestion.note(), word);
    }

    /** A text without capitals is its own lower case, so that few rows cost a copy. */
    private static boolean contains(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    /** In the label only: an ARN is so long that it holds the letters of almost everything. */
    private boolean hasLetters(Suggestion suggestion) {
        String label = suggestion.label().toLowerCase(Locale.ROOT);
        int found = 0;
        for (int index = 0; index < label.length() && found < whole.length(); index++) {
            if (label.charAt(index) == whole.charAt(found)) {
                found++;
            }
        }
        return found == whole.length();
    }
}
