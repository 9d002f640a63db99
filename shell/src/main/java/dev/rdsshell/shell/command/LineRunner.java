package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Words;

/** Runs a line that was cut into words already: finds its command and takes the three steps. */
@FunctionalInterface
public interface LineRunner {

    /**
     * Runs the line; an answer has been written when this returns.
     *
     * @return {@link Outcome.Finished} or {@link Outcome.Leave}
     * @throws dev.rdsshell.shell.failure.FailureException when the line is not understood, cannot run, or fails
     */
    Outcome run(Words words, Execution execution);
}
