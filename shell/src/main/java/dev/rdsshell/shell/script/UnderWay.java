package dev.rdsshell.shell.script;

import dev.rdsshell.shell.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * Says in the session that the run before was stopped during the line that runs now: nobody knows whether it did its work.
 * An export that this line would start, and that has begun since, is its own.
 */
public final class UnderWay {
    private static final String WORD = "under-way-since";

    private UnderWay() {}

    /** When the line was begun for the first time; empty for a line that runs for the first time. */
    public static Optional<Instant> since(Session session) {
        return Optional.ofNullable(session.behaviour().get(WORD))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    static Session in(Session session, Optional<Instant> since) {
        return since.equals(since(session))
                ? session
                : session.withBehaviour(WORD, since.map(Instant::toString).orElse(""));
    }
}
