package dev.rdsshell.shell.watch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many exports are in which state.
 *
 * @param byState in the order in which the states turned up; none of zero
 */
record StateCounts(Map<String, Integer> byState) {
    StateCounts {
        byState = Collections.unmodifiableMap(new LinkedHashMap<>(byState));
    }

    static StateCounts of(List<Sight> sights) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sights.forEach(sight -> counts.merge(Wording.state(sight.watched()), 1, Integer::sum));
        return new StateCounts(counts);
    }

    /** Those of the others. */
    StateCounts without(List<Sight> some) {
        Map<String, Integer> left = new LinkedHashMap<>(byState);
        of(some).byState()
                .forEach((state, count) ->
                        left.computeIfPresent(state, (same, all) -> all.equals(count) ? null : all - count));
        return new StateCounts(left);
    }

    /** {@code 2 IN_PROGRESS, 1 FAILED}. */
    String text() {
        return byState.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
