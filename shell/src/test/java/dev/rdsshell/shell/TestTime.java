package dev.rdsshell.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when somebody waits by it, and otherwise stands still. */
final class TestTime extends Clock {
    private volatile Instant now;

    TestTime(String start) {
        this.now = Instant.parse(start);
    }

    /** Time for the program: its waits pass at once. */
    Application.Time ofProgram() {
        return new Application.Time(this, this::move);
    }

    synchronized void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
