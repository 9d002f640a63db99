package dev.rdsshell.completions.cache;

/** A look-up that brought nothing. Its message is for the last row of a menu: one short line, nothing secret. */
public final class LookupFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Why, as far as it decides when to ask again. */
    public enum Kind {
        /** The caller may not look. */
        DENIED,
        /** The one thing that was asked for is not there. */
        MISSING,
        /** The account makes too many calls. */
        THROTTLED,
        /** No credentials, an expired login, no region: a person has to do something first. */
        NOT_READY,
        /** No connection, or an answer that cannot be used. */
        BROKEN
    }

    public LookupFailure(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
