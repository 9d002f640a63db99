package dev.rdsshell.shell.watch;

import java.time.Duration;
import java.time.Instant;

/** Whether a while has passed by a clock that may be set. */
final class Lapse {
    private Lapse() {}

    /** Also where the clock was set back since it began: how long that really was is not known, and may have been long. */
    static boolean isOver(Instant begin, Duration lasts, Instant now) {
        return now.isBefore(begin) || !now.isBefore(begin.plus(lasts));
    }
}
