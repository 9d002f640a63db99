package dev.rdsshell.shell.terminal;

/** Waiting for a program that has the terminal: only the person who uses it ends the wait. */
final class Waiting {
    private Waiting() {}

    static int exitCode(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
