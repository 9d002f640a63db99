package dev.rdsshell.shell.output;

/** A query that is well formed, but does not fit the answer: a function got a value of a type that it does not take. */
public final class QueryFailed extends OutputFailed {
    private static final long serialVersionUID = 1L;

    public QueryFailed(String message) {
        super(message);
    }
}
