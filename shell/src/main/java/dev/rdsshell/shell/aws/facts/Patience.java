package dev.rdsshell.shell.aws.facts;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How long a check waits for all of its answers together.
 *
 * @param over runs what it is handed once that time has passed
 */
public record Patience(Duration time, Executor over) {

    /** By the clock of the machine. */
    public static Patience of(Duration time, Executor workers) {
        return new Patience(time, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, workers));
    }
}
