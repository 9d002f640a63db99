package dev.rdsshell.shell.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment by the clock, and by the time that the machine was awake.
 *
 * @param uptime as {@link dev.rdsshell.shell.command.Uptime} reads it
 */
record Moment(Instant instant, Duration uptime) {

    Moment plus(Duration duration) {
        return new Moment(instant.plus(duration), uptime.plus(duration));
    }

    /** The time that the machine was awake since then. */
    Duration since(Moment earlier) {
        return uptime.minus(earlier.uptime());
    }

    /**
     * How long to wait for a look that is due then; negative where that has passed. It is due by whichever of the two comes
     * first: after a sleep, or where the clock was set forward, it is worth a look at once; where it was set back nobody
     * waits for it to catch up.
     */
    Duration until(Moment due) {
        Duration awake = due.since(this);
        Duration byTheClock = Duration.between(instant, due.instant());
        return awake.compareTo(byTheClock) < 0 ? awake : byTheClock;
    }
}
