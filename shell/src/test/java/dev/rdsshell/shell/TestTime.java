package dev.rdsshell.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when somebody waits by it, and otherwise stands still. */
public final class TestTime extends Clock {
    private final Instant start;
    private volatile Instant now;
    private volatile Duration passing = Duration.ZERO;
    private volatile Duration patience = Duration.ofDays(36_500);

    public TestTime(String start) {
        this.start = Instant.parse(start);
        this.now = this.start;
    }

    /** Time for the program: its waits pass at once. */
    Application.Time ofProgram() {
        return new Application.Time(this, this::await, this::uptime);
    }

    /** From now on somebody presses Ctrl-C during each wait that is as long as this. */
    public TestTime impatientAfter(Duration wait) {
        patience = wait;
        return this;
    }

    private void await(Duration wait) throws InterruptedException {
        if (wait.compareTo(patience) >= 0) {
            throw new InterruptedException("Ctrl-C");
        }
        move(wait);
    }

    /** From now on so much time passes between any two looks at the clock, as it does on a machine. */
    public TestTime passing(Duration betweenLooks) {
        passing = betweenLooks;
        return this;
    }

    /** Nobody sets this clock: it was awake for as long as it went on. */
    synchronized Duration uptime() {
        return Duration.between(start, now);
    }

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        Instant shown = now;
        now = now.plus(passing);
        return shown;
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
