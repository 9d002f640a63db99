package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Runs a command of the system with the terminal as its own: {@code !ls -l}. */
public final class SystemCommand {
    /** Milliseconds that a signal may take to arrive here. */
    private static final long LATE_SIGNAL = 500;

    private final SystemTerminal terminal;
    private final Path workingDirectory;

    private final Consumer<Map<String, String>> environment;

    /** @param environment changes the variables of a command before it starts */
    public SystemCommand(SystemTerminal terminal, Path workingDirectory, Consumer<Map<String, String>> environment) {
        this.terminal = terminal;
        this.workingDirectory = workingDirectory;
        this.environment = environment;
    }

    /**
     * Runs a line with {@code /bin/sh}. Ctrl-C goes to the command; whatever it did to the terminal is undone.
     *
     * @return its exit code; 128 and the number of the signal that ended it
     * @throws FailureException when there is no shell
     */
    public int run(String line) {
        Terminal used = terminal.get();
        Attributes found = used.getAttributes();
        try {
            CompletableFuture<Boolean> noticed = new CompletableFuture<>();
            return HeldSignal.during("INT", () -> noticed.complete(true), () -> exitCode(start(line), noticed));
        } finally {
            used.setAttributes(found);
        }
    }

    /**
     * A command that Ctrl-C has ended may be gone before this process has noticed its own SIGINT. That one belongs to the
     * command, and not to the next prompt.
     */
    private static int exitCode(Process process, CompletableFuture<Boolean> noticed) {
        int exitCode = Waiting.exitCode(process);
        if (exitCode == ExitCode.INTERRUPTED) {
            noticed.completeOnTimeout(false, LATE_SIGNAL, TimeUnit.MILLISECONDS).join();
        }
        return exitCode;
    }

    private Process start(String line) {
        try {
            ProcessBuilder command = new ProcessBuilder("/bin/sh", "-c", line)
                    .directory(workingDirectory.toFile())
                    .inheritIO();
            environment.accept(command.environment());
            return command.start();
        } catch (IOException e) {
            throw new FailureException(new Failure.General("\"" + line + "\" cannot be run: " + e.getMessage(), ""), e);
        }
    }
}
