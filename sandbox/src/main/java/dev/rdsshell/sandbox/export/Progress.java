package dev.rdsshell.sandbox.export;

/**
 * How the percentage grows while data is written: unevenly, and standing still once, as real exports do.
 *
 * <pre>
 * 100 |                      ·
 *     |                   ··
 *  64 |             ····
 *  31 |     ·····
 *   0 +·----------------------→ time
 * </pre>
 */
final class Progress {
    private static final double[] TIME = {0, 0.1, 0.25, 0.45, 0.6, 0.75, 0.9, 1};
    private static final double[] PERCENT = {0, 8, 31, 31, 58, 64, 92, 100};

    private Progress() {}

    /** The percentage at a fraction of the time, both from their beginning to their end. */
    static int percentAt(double time) {
        return (int) between(TIME, PERCENT, Math.min(1, Math.max(0, time)));
    }

    /** The first fraction of the time at which the percentage is reached. */
    static double timeOf(int percent) {
        return between(PERCENT, TIME, percent);
    }

    /** Straight lines from point to point; where {@code from} stands still, the first of its points counts. */
    private static double between(double[] from, double[] to, double at) {
        int i = 1;
        while (at > from[i]) {
            i++;
        }
        double width = from[i] - from[i - 1];
        return to[i - 1] + (to[i] - to[i - 1]) * (at - from[i - 1]) / width;
    }
}
