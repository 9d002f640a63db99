package dev.rdsshell.completions.match;

import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which suggestions fit what was typed. Values that begin with it come first, then those that hold it, then those that hold
 * its letters in this order; within each of these the source's own order stays.
 */
public final class Matching {
    private static final int NO_MATCH = 3;

    private Matching() {}

    /** What fits, best first. Letter case does not matter. */
    public static List<Suggestion> fitting(List<Suggestion> suggestions, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return suggestions.stream()
                .filter(suggestion -> rank(suggestion, wanted) < NO_MATCH)
                .sorted(Comparator.comparingInt(suggestion -> rank(suggestion, wanted)))
                .toList();
    }

    private static int rank(Suggestion suggestion, String wanted) {
        String value = suggestion.value().toLowerCase(Locale.ROOT);
        if (value.startsWith(wanted)) {
            return 0;
        }
        if (value.contains(wanted)) {
            return 1;
        }
        return isSubsequence(wanted, value) ? 2 : NO_MATCH;
    }

    private static boolean isSubsequence(String wanted, String value) {
        int found = 0;
        for (int index = 0; index < value.length() && found < wanted.length(); index++) {
            if (value.charAt(index) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }
}
