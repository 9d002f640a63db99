package dev.rdsshell.shell.export;

import java.time.Duration;

/** Lengths of time as a person says them: {@code 45 s}, {@code 12 min}, {@code 1 h 05 min}, {@code 2 d 03 h}. */
public final class Elapsed {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Elapsed() {}

    /** Rounded down to what is shown; less than nothing is nothing. */
    public static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < DAY
                ? two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "min")
                : two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
    }

    private static String two(long more, String moreUnit, long less, String lessUnit) {
        return more + " " + moreUnit + " " + (less < 10 ? "0" : "") + less + " " + lessUnit;
    }
}
