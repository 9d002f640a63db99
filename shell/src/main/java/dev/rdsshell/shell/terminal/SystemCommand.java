package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Runs a command of the system with the terminal as its own: {@code !ls -l}. */
public final class SystemCommand {
    private final SystemTerminal terminal;
    private final Path workingDirectory;

    public SystemCommand(SystemTerminal terminal, Path workingDirectory) {
        this.terminal = terminal;
        this.workingDirectory = workingDirectory;
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
            return HeldSignal.keeping("INT", () -> Waiting.exitCode(start(line)));
        } finally {
            used.setAttributes(found);
        }
    }

    private Process start(String line) {
        try {
            return new ProcessBuilder("/bin/sh", "-c", line)
                    .directory(workingDirectory.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new FailureException(new Failure.General("\"" + line + "\" cannot be run: " + e.getMessage(), ""), e);
        }
    }
}
