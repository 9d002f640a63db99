package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A read of keys that a stop of the process has left waiting. When the job goes on, Linux begins the interrupted read anew at
 * once, while the terminal is still set for whole lines; such a read has no time limit, and setting the terminal for single keys
 * does not give it one. A signal to the reading thread makes it begin once more.
 */
final class BlockedRead {
    /** Leads to the thread that looks: {@code 123/task/125}. There is none elsewhere than on Linux, and no need of it. */
    private static final Path THIS_THREAD = Path.of("/proc/thread-self");

    private volatile Optional<Thread> reader = Optional.empty();
    private volatile String number = "";

    /** This thread is about to read. */
    void begins() {
        Optional<Thread> current = Optional.of(Thread.currentThread());
        if (!reader.equals(current)) {
            reader = current;
            number = numberOfThisThread();
        }
    }

    /** The signal is that of a changed size: the window may well have changed while the process was stopped. */
    void beginAnew() {
        if (number.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s WINCH " + number).start();
        } catch (IOException noShell) {
            // Then the next key ends the read.
        }
    }

    private static String numberOfThisThread() {
        try {
            return Files.readSymbolicLink(THIS_THREAD).getFileName().toString();
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }
}
