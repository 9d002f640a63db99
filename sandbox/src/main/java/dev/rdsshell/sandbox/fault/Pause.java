package dev.rdsshell.sandbox.fault;

import java.time.Duration;

/** Waiting, so that a test can do without. */
@FunctionalInterface
public interface Pause {
    /** @throws InterruptedException when the sandbox ends meanwhile */
    void sleep(Duration duration) throws InterruptedException;
}
