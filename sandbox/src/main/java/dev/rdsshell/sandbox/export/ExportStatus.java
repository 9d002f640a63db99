package dev.rdsshell.sandbox.export;

/** The states of an export task, spelled as in an answer. A filter spells them in lower case. */
public enum ExportStatus {
    /** The snapshot is being restored and scaled. */
    STARTING,
    /** Data is being written to S3. */
    IN_PROGRESS,
    /** Everything was written. */
    COMPLETE,
    /** It ended with a failure cause. */
    FAILED,
    /** Somebody asked to cancel it. */
    CANCELING,
    /** It ended because somebody canceled it. */
    CANCELED;

    /** Does it count towards the five that may run, and does it keep its source busy? */
    public boolean isRunning() {
        return this == STARTING || this == IN_PROGRESS || this == CANCELING;
    }
}
