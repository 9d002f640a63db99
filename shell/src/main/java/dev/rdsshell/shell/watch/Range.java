package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.Elapsed;
import java.time.Duration;

/** From one length of time to another. */
public record Range(Duration low, Duration high) {

    static Range of(Duration only) {
        return new Range(only, only);
    }

    /** The smallest range that holds both. */
    Range and(Range other) {
        return new Range(
                low.compareTo(other.low) <= 0 ? low : other.low, high.compareTo(other.high) >= 0 ? high : other.high);
    }

    /** {@code 20 min to 1 h 05 min}, {@code 20 to 40 min}, or {@code 20 min} where both ends read the same. */
    public String text() {
        String from = Elapsed.text(low);
        String to = Elapsed.text(high);
        if (from.equals(to)) {
            return to;
        }
        String unit = from.substring(from.lastIndexOf(' '));
        boolean plain = from.indexOf(' ') == from.lastIndexOf(' ') && to.indexOf(' ') == to.lastIndexOf(' ');
        return plain && to.endsWith(unit) ? from.substring(0, from.indexOf(' ')) + " to " + to : from + " to " + to;
    }
}
