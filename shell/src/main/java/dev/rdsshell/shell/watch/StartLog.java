package dev.rdsshell.shell.watch;

import java.time.Instant;
import java.util.List;

/**
 * When exports were started, as it was written down here. The service reports the start of the extraction only: without
 * this nobody can tell how long the restoring took.
 */
@FunctionalInterface
public interface StartLog {
    StartLog EMPTY = List::of;

    /** All that are known, in any order. */
    List<Start> starts();

    /**
     * A start that the service accepted.
     *
     * @param source the ARN of the snapshot or cluster, which names account and region
     */
    record Start(String identifier, String source, Instant at) {}
}
