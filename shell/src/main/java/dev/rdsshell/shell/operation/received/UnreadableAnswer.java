package dev.rdsshell.shell.operation.received;

/** An answer is no answer, or holds something else than the service's model says. */
public final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with it, as half a sentence */
    public UnreadableAnswer(String message) {
        super(message);
    }
}
