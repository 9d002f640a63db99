package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Told about each line of a run: what is echoed, logged, counted. */
public interface RunWatcher {

    /** A line is about to run. */
    default void begins(RunLine line) {}

    /** A line has run. */
    default void ends(RunLine line, End end) {}

    /**
     * Whether a line is to be passed over, because it has run before, or is not wanted.
     *
     * @return the variables that it set then; such a line runs dry and in silence for what it does to the session
     */
    default Optional<Map<String, String>> passedOver(Spot spot) {
        return Optional.empty();
    }

    /** A line is passed over. */
    default void passes(Spot spot) {}

    /** When a line was begun of which nobody knows whether it has run: the run before was stopped during it. */
    default Optional<Instant> underWaySince(Spot spot) {
        return Optional.empty();
    }

    /** What a block ran for before. */
    default Optional<List<String>> items(Spot spot) {
        return Optional.empty();
    }

    /** A block is about to run for these. */
    default void loops(Spot spot, List<String> items) {}

    /** The run has come to its end. */
    default void finished(int exitCode) {}

    /**
     * A line in a run.
     *
     * @param script what the script is called
     * @param number where the line begins, from 1
     * @param key tells it from every other line of the run
     */
    record Spot(String script, int number, String key) {}

    /**
     * How a line ended.
     *
     * @param exitCode 0 when all is well
     * @param failure what it failed with, where it threw
     * @param stops whether the run ends here
     */
    record End(int exitCode, Optional<FailureException> failure, Optional<Outcome> outcome, boolean stops) {}

    /** Watches nothing. */
    static RunWatcher none() {
        return new RunWatcher() {};
    }
}
