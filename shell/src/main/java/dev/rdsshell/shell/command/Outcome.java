package dev.rdsshell.shell.command;

/** How a command ended. */
public sealed interface Outcome {

    /** It ended; whatever it had to say was said. */
    record Finished(int exitCode) implements Outcome {}

    /** The session is to end with this exit code. */
    record Leave(int exitCode) implements Outcome {}

    static Outcome ok() {
        return new Finished(0);
    }
}
