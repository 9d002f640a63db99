package dev.rdsshell.shell.command;

import java.util.List;
import java.util.Optional;

/** A line that can run: every value is known, and where it came from. */
public non-sealed interface Ready extends Prepared {

    /** The whole request for a person to read, in the order of the declaration. */
    @Override
    List<Filled> values();

    /** What is done in the end, without what is only done before or after it: that of another line which this one wraps. */
    default Ready innermost() {
        return this;
    }

    /** What it will do other than its values say, as a sentence; empty for nothing. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /**
     * What stands in its way, for a rehearsal: found out anew at each call, by reading only.
     *
     * @throws dev.rdsshell.shell.failure.FailureException only after Ctrl-C
     */
    default Foreseen foreseen(Execution execution) {
        return Foreseen.NOTHING;
    }

    /** The same for a request that waits in a queue: what only stands in its way for a while does not count. */
    default Foreseen foreseenInQueue(Execution execution) {
        return foreseen(execution);
    }

    /**
     * Does it.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when it could not be done
     */
    Outcome run(Execution execution);
}
