package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.FailureException;
import java.util.Optional;

/** Told about each line of a run: what is echoed, logged, counted. */
public interface RunWatcher {

    /** A line is about to run. */
    default void begins(RunLine line) {}

    /** A line has run. */
    default void ends(RunLine line, End end) {}

    /**
     * How a line ended.
     *
     * @param exitCode 0 when all is well
     * @param failure what it failed with, where it threw
     * @param stops whether the run ends here
     */
    record End(int exitCode, Optional<FailureException> failure, Optional<Outcome> outcome, boolean stops) {}

    /** Tells one after the other. */
    static RunWatcher none() {
        return new RunWatcher() {};
    }
}
