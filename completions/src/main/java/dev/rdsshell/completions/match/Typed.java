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

    /** Looks at letters one by one: a copy in lower case of every text takes longer than everything else here. */
    private static boolean contains(String text, String word) {
        char first = word.charAt(0);
        char capital = Character.toUpperCase(first);
        int last = text.length() - word.length();
        for (int start = 0; start <= last; start++) {
            char letter = text.charAt(start);
            if ((letter == first || letter == capital) && text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** In the label only: an ARN is so long that it holds the letters of almost everything. */
    private boolean hasLetters(Suggestion suggestion) {
        String label = suggestion.label();
        int found = 0;
        for (int index = 0; index < label.length() && found < whole.length(); index++) {
            if (Character.toLowerCase(label.charAt(index)) == whole.charAt(found)) {
                found++;
            }
        }
        return found == whole.length();
    }
}
