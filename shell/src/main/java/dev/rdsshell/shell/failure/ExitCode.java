package dev.rdsshell.shell.failure;

/** The exit codes of the contract: the AWS CLI's, and two of {@code watch-progress}. */
public final class ExitCode {
    public static final int OK = 0;
    /** A watched task ended FAILED or CANCELED; a check found something that blocks. */
    public static final int NOT_COMPLETE = 1;
    /** {@code --timeout} of a watch ran out. */
    public static final int TIMED_OUT = 124;

    public static final int INTERRUPTED = 130;
    public static final int INVALID_LINE = 252;
    public static final int NOT_READY = 253;
    public static final int SERVICE_ERROR = 254;
    public static final int GENERAL = 255;

    private ExitCode() {}
}
