package dev.rdsshell.sandbox.server;

import java.util.Optional;

/** Thrown by a service so that the client sees its connection break. */
public final class BrokenConnection extends RuntimeException {
    private final transient Optional<Reply> cutReply;

    private BrokenConnection(Optional<Reply> cutReply) {
        super("The connection breaks on purpose", null, false, false);
        this.cutReply = cutReply;
    }

    /** No answer at all. */
    public static BrokenConnection withoutAnswer() {
        return new BrokenConnection(Optional.empty());
    }

    /** The first half of an answer's body. */
    public static BrokenConnection inTheMiddleOf(Reply reply) {
        return new BrokenConnection(Optional.of(reply));
    }

    /** The answer to cut, if there is one. */
    public Optional<Reply> cutReply() {
        return cutReply;
    }
}
