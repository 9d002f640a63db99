package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/** Something that a poll found to be different from the one before. Each is reported once. */
public sealed interface Change {

    Instant at();

    /** An export is not as it was. */
    record OfTask(Instant at, Kind kind, Watched watched) implements Change {}

    /**
     * The service does not answer as it should; the watch goes on.
     *
     * @param lastGood when it last did
     */
    record Trouble(Instant at, Failure failure, Optional<Instant> lastGood) implements Change {}

    /** The service answers again. */
    record Recovered(Instant at, Optional<Instant> lastGood) implements Change {}

    /** What is different about an export. */
    enum Kind {
        /** Asked for by name, and not known to the service yet. */
        AWAITED,
        /** Seen for the first time, running. */
        APPEARED,
        STATUS,
        PROGRESS,
        ENDED,
        /** The service does not know it, or no longer. */
        UNKNOWN
    }
}
