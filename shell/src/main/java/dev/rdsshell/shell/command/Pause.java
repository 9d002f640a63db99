package dev.rdsshell.shell.command;

import java.time.Duration;

/** Waiting, so that a test can wait without time passing. */
@FunctionalInterface
public interface Pause {
    /** @throws InterruptedException when Ctrl-C ended the wait */
    void sleep(Duration duration) throws InterruptedException;
}
