package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Uptime;
import java.time.Clock;

/**
 * The time by which a watch goes.
 *
 * @param clock tells when something happened
 * @param uptime tells how long to wait, and when a time-out has run out
 */
public record WatchTime(Clock clock, Uptime uptime) {

    Moment now() {
        return new Moment(clock.instant(), uptime.read());
    }
}
