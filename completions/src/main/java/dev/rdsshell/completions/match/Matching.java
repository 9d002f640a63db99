package dev.rdsshell.completions.match;

import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.ArrayList;
import java.util.List;

/**
 * Which suggestions fit what was typed. Values that begin with it come first, then those that hold every word of it
 * somewhere in their row, then those that hold its letters in this order; within each of these the source's own order
 * stays, but that what may fail comes after what is expected to work. What cannot work comes after all that can.
 */
public final class Matching {
    private static final int QUALITIES = Typed.NO_MATCH;
    /** Good ones and doubtful ones of each quality, and behind all of them those that are hopeless. */
    private static final int RANKS = 3 * QUALITIES;

    private Matching() {}

    /**
     * What fits.
     *
     * @param best the best of it, best first
     * @param count how many fit in all
     */
    public record Fitting(List<Suggestion> best, int count) {
        public Fitting {
            best = List.copyOf(best);
        }
    }

    /** Everything that fits, best first. Letter case does not matter. */
    public static List<Suggestion> fitting(List<Suggestion> suggestions, String typed) {
        return best(suggestions, typed, Integer.MAX_VALUE).best();
    }

    /** @param most how many of those that fit to give; the rest is only counted */
    public static Fitting best(List<Suggestion> suggestions, String typed, int most) {
        Typed wanted = new Typed(typed);
        List<List<Suggestion>> byRank = new ArrayList<>();
        for (int rank = 0; rank < RANKS; rank++) {
            byRank.add(new ArrayList<>());
        }
        int count = 0;
        for (Suggestion suggestion : suggestions) {
            int quality = wanted.quality(suggestion);
            if (quality < Typed.NO_MATCH) {
                count++;
                List<Suggestion> equals = byRank.get(rank(quality, suggestion.prospect()));
                if (equals.size() < most) {
                    equals.add(suggestion);
                }
            }
        }
        return new Fitting(byRank.stream().flatMap(List::stream).limit(most).toList(), count);
    }

    private static int rank(int quality, Prospect prospect) {
        return switch (prospect) {
            case PROVEN, USUAL -> 2 * quality;
            case DOUBTFUL -> 2 * quality + 1;
            case HOPELESS -> 2 * QUALITIES + quality;
        };
    }
}
