package dev.rdsshell.shell.failure;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to the one place that shows it and turns it into an exit code. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int NOWHERE = -1;

    private final transient Failure failure;
    private final int place;

    public FailureException(Failure failure) {
        this(failure, null);
    }

    /** @param cause shown with {@code --debug} only */
    public FailureException(Failure failure, @Nullable Throwable cause) {
        this(failure, cause, NOWHERE);
    }

    private FailureException(Failure failure, @Nullable Throwable cause, int place) {
        super(failure.message(), cause);
        this.failure = Objects.requireNonNull(failure);
        this.place = place;
    }

    /** The same, with the place in the line that is wrong, in UTF-16 units; one that is known already stays. */
    public FailureException at(int offset) {
        return place == NOWHERE ? new FailureException(failure, this, offset) : this;
    }

    /** Where in the raw line it is wrong; empty where that is no matter of a place. */
    public OptionalInt place() {
        return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public Failure failure() {
        return failure;
    }
}
