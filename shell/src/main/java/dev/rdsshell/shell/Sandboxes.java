package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.journal.DamagedJournalException;
import dev.rdsshell.shell.builtin.SandboxCommand;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;

/** Starts practice accounts in this process, and commands of the system around them. */
final class Sandboxes implements SandboxCommand.SandboxServers {
    private final SandboxOptions options;
    private final Application.Time time;

    /** @param options speed, size and directory as the launcher's options say */
    Sandboxes(SandboxOptions options, Application.Time time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public Started start(int port) {
        try {
            return new Started(Sandbox.start(options.withPort(port), time.clock(), time.pause()::sleep));
        } catch (DamagedJournalException e) {
            throw new FailureException(
                    new Failure.General(
                            "The sandbox cannot start: " + e.getMessage(),
                            "Nothing was changed. Move the file away to start afresh, or start with another folder."),
                    e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General(
                            "The sandbox cannot start: " + reason(e),
                            "Choose another --port, or look at the folder of --sandbox-dir."),
                    e);
        }
    }

    /** The message of an exception about a file is the file's name alone. */
    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return e.getMessage() + " is a file, and --sandbox-dir needs a folder.";
        }
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + " must not be written.";
        }
        String kind = e.getClass().getSimpleName();
        return e instanceof FileSystemException ? e.getMessage() + " (" + kind + ")" : String.valueOf(e.getMessage());
    }

    /** A practice account in this process. */
    record Started(Sandbox sandbox) implements SandboxCommand.Running {
        @Override
        public SandboxAccount account() {
            return new SandboxAccount(
                    sandbox.endpoint(), sandbox.accessKeyId(), sandbox.secretAccessKey(), sandbox.region());
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Override
    public int run(List<String> command, SandboxAccount account) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        pointAt(builder.environment(), account);
        try {
            Process process = builder.start();
            return codeOf(process);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General("'" + command.get(0) + "' cannot be run: " + e.getMessage(), ""), e);
        }
    }

    /** Ctrl-C reaches the command as well, which may be a shell that goes on: its end is waited for all the same. */
    private static int codeOf(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException ctrlC) {
                Thread.interrupted();
            }
        }
    }

    @Override
    public String send(URI address, String method, String body) {
        return SandboxDoor.send(address, method, body);
    }

    /** Nothing of the person's own account stays in the environment. */
    static void pointAt(Map<String, String> environment, SandboxAccount account) {
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_ENDPOINT_URL", account.endpoint().toString());
        environment.put("AWS_ACCESS_KEY_ID", account.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", account.secretAccessKey());
        environment.put("AWS_DEFAULT_REGION", account.region());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    }
}
