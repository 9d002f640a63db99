package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;

/** A source of credentials, asked again when those it gave have ended. */
@FunctionalInterface
interface Issuer {

    /**
     * May read files, run programs and call services.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when it cannot
     */
    Issued issue();

    /** Asks a person for what {@link #issue} will need; most sources need nothing. */
    default void unlock(CodePrompt prompt) {}

    /**
     * What tells these credentials from others before they are issued; only a hash of it is ever kept. Empty for a source of
     * which nothing can be said. A program or a machine may give somebody else's the next time.
     */
    default Optional<String> mark() {
        return Optional.empty();
    }

    /** Whether what {@link #mark} says is enough to know who calls: a key is one user's, or one session's, as long as it lives. */
    default boolean isOneCaller() {
        return false;
    }
}
