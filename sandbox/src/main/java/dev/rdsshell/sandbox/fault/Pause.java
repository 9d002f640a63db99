package dev.rdsshell.sandbox.fault;

import java.time.Duration;

/** Waiting, so that a test can do without. */
@FunctionalInterface
public interface Pause {
    /** Waits for so long, or less when interrupted. */
    void pause(Duration duration);
}
