package dev.rdsshell.shell.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One thing measured with several programs, in turns, so that a busy moment of the machine hits all of them:
 *
 * <pre>
 *   describe-export-tasks        212     307     508    0.42   0.60
 * </pre>
 */
final class Comparison {
    private final List<List<Double>> taken;
    private final String what;

    private Comparison(String what, List<List<Double>> taken) {
        this.what = what;
        this.taken = taken;
    }

    /**
     * Measures.
     *
     * @param measure gives milliseconds
     */
    static Comparison of(String what, int rounds, List<Program> programs, ToDoubleFunction<Program> measure) {
        List<List<Double>> taken = new ArrayList<>();
        programs.forEach(program -> taken.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < programs.size(); place++) {
                taken.get(place).add(measure.applyAsDouble(programs.get(place)));
            }
        }
        return new Comparison(what, taken);
    }

    /** The row: a median for each program, then for each but the last its ratio to the last. */
    String row(boolean withRatio) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-28s", what));
        taken.forEach(times -> row.append(String.format(Locale.ROOT, "%10.0f", median(times))));
        if (withRatio) {
            double last = median(taken.get(taken.size() - 1));
            taken.subList(0, taken.size() - 1)
                    .forEach(times -> row.append(String.format(Locale.ROOT, "%10.2f", median(times) / last)));
        }
        return row.toString();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
