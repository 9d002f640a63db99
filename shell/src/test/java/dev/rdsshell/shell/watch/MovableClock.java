package dev.rdsshell.shell.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, on a machine that is awake for as long as time passes. */
final class MovableClock extends Clock {
    private Instant now;
    private Duration awake = Duration.ZERO;
    private final ZoneId zone;

    MovableClock(String start) {
        this(Instant.parse(start), ZoneOffset.ofHours(1));
    }

    private MovableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Time passes. */
    void move(Duration by) {
        now = now.plus(by);
        awake = awake.plus(by);
    }

    /** Somebody sets it, or the machine sleeps: what waits does not notice. */
    void set(Duration by) {
        now = now.plus(by);
    }

    WatchTime time() {
        return new WatchTime(this, () -> awake);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
