package dev.rdsshell.shell.failure;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Whether a signal ends this process. What runs then is interrupted as by Ctrl-C, and may do what it does after that; but its
 * exit code is the one of the signal.
 */
public final class Termination {
    private final AtomicInteger summingUp = new AtomicInteger();
    private volatile int exitCode = ExitCode.OK;

    /** Does what sums up at its end, and so is waited for. */
    public <T> T waitingFor(Supplier<T> work) {
        summingUp.incrementAndGet();
        try {
            return work.get();
        } finally {
            summingUp.decrementAndGet();
        }
    }

    /** Whether anything is to be waited for: a form, for one, would wait for keys. */
    public boolean isWaitedFor() {
        return summingUp.get() > 0;
    }

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
