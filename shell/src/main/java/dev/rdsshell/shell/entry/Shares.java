package dev.rdsshell.shell.entry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many rows each of several panels gets: equal parts, and what one does not need goes to the others. */
final class Shares {
    private final int[] shares;

    /**
     * Of so many rows in all.
     *
     * @param wanted how many rows each would fill
     */
    Shares(List<Integer> wanted, int all) {
        shares = new int[wanted.size()];
        int left = Math.max(0, all);
        int waiting = wanted.size();
        List<Integer> smallestFirst = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        for (int place : smallestFirst) {
            shares[place] = Math.min(wanted.get(place), left / waiting);
            left -= shares[place];
            waiting--;
        }
    }

    int of(int place) {
        return shares[place];
    }
}
