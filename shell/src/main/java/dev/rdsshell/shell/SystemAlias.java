package dev.rdsshell.shell;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;

/** Runs an alias that stands for a command of the system, on the streams of this process. */
final class SystemAlias {
    private SystemAlias() {}

    /** @return its exit code */
    static int run(String command) {
        try {
            Process process =
                    new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start();
            return exitCode(command, process);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General("\"" + command + "\" cannot be run: " + e.getMessage(), "Check the alias."), e);
        }
    }

    private static int exitCode(String command, Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new FailureException(new Failure.Interrupted("Stopped \"" + command + "\".", ""), e);
        }
    }
}
