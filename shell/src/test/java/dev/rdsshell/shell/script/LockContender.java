package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A process of its own that takes a lock many times, and ends badly where somebody else holds it beside it. */
final class LockContender {
    private LockContender() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int left = Integer.parseInt(arguments[1]);
        while (left > 0) {
            left -= hasHeld(file) ? 1 : 0;
        }
    }

    private static boolean hasHeld(Path file) throws IOException {
        RunLock lock;
        try {
            lock = RunLock.take(file, "the test", Instant.EPOCH);
        } catch (FailureException another) {
            return false;
        }
        Files.delete(Files.createFile(file.resolveSibling("alone")));
        lock.close();
        return true;
    }

    static Process of(Path file, int times) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockContender.class.getName(),
                        file.toString(),
                        String.valueOf(times))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
