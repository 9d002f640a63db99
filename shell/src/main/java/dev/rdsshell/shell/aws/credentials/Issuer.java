package dev.rdsshell.shell.aws.credentials;

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
}
