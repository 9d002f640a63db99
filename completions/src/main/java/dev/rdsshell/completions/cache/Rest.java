package dev.rdsshell.completions.cache;

import java.time.Duration;

/** Waits on a worker before a service that is asked too often is asked again. */
@FunctionalInterface
public interface Rest {
    void take(Duration duration) throws InterruptedException;
}
