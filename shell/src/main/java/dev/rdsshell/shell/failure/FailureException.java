package dev.rdsshell.shell.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to the one place that shows it and turns it into an exit code. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        this(failure, null);
    }

    /** @param cause shown with {@code --debug} only */
    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = Objects.requireNonNull(failure);
    }

    public Failure failure() {
        return failure;
    }
}
