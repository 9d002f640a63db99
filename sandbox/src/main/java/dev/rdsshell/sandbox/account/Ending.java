package dev.rdsshell.sandbox.account;

import java.util.Optional;

/** How an export is going to end. */
public sealed interface Ending {
    /**
     * COMPLETE with everything exported.
     *
     * @param warning the JSON text of WarningMessage
     */
    record Completes(Optional<String> warning) implements Ending {}

    /**
     * FAILED.
     *
     * @param percent how far it got, 0 to 100; with 0 it fails when STARTING is over
     * @param cause the text of FailureCause
     */
    record Fails(int percent, String cause) implements Ending {}

    /**
     * Never: it stays IN_PROGRESS.
     *
     * @param percent where it stands still, 0 to 99
     */
    record Stalls(int percent) implements Ending {}
}
