package dev.rdsshell.shell.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A process of its own that takes a lock, says so, and holds it until its standard input ends or it is killed. */
public final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        RunLock lock = RunLock.take(Path.of(arguments[0]), "the test", Instant.parse(arguments[1]));
        System.out.println("held: " + arguments[0]);
        System.in.readAllBytes();
        lock.close();
    }

    /** Starts one that cannot have the lock; gives its exit code. */
    static int refused(Path file) throws IOException, InterruptedException {
        return start(file, "2026-01-31T04:00:00Z", ProcessBuilder.Redirect.DISCARD)
                .waitFor();
    }

    private static Process start(Path file, String since, ProcessBuilder.Redirect error) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString(),
                        since)
                .redirectError(error)
                .start();
    }

    /** Starts one, and comes back when it holds the lock. */
    public static Process of(Path file, String since) throws IOException {
        Process process = start(file, since, ProcessBuilder.Redirect.INHERIT);
        if (process.getInputStream().read() < 0) {
            throw new IOException("the process that was to hold the lock has ended");
        }
        return process;
    }
}
