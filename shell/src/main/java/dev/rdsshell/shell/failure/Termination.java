package dev.rdsshell.shell.failure;

/**
 * Whether a signal ends this process. What runs then is interrupted as by Ctrl-C, and may do what it does after that; but its
 * exit code is the one of the signal.
 */
public final class Termination {
    private volatile int exitCode = ExitCode.OK;

    /** @param code that of the process, such as 143 for SIGTERM */
    public void begin(int code) {
        exitCode = code;
    }

    public boolean hasBegun() {
        return exitCode != ExitCode.OK;
    }

    /** The exit code of what ended with this one. */
    public int exitCode(int code) {
        return hasBegun() && code == ExitCode.INTERRUPTED ? exitCode : code;
    }
}
