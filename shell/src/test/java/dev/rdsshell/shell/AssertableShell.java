package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.terminal.SystemTerminal;
import dev.rdsshell.shell.terminal.TypedSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The whole program inside a test: its own home, variables, input and time, and nothing of the machine's.
 *
 * <pre>
 *   AssertableShell.in(home).run("--sandbox", "run", "export.rdsh").exits(0).says("COMPLETE");
 *   AssertableShell.in(home).on(sandbox).typing("use --region eu-west-1", "status").exits(0);
 * </pre>
 */
public final class AssertableShell {
    private static final String END_OF_INPUT = "\u0004";

    private final Path home;
    private final Map<String, String> variables = new TreeMap<>();
    private Path workingDirectory;
    private TestTime time = new TestTime("2026-11-22T01:30:00Z");

    private AssertableShell(Path home) {
        this.home = home;
        this.workingDirectory = home;
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    public static AssertableShell in(Path home) {
        return new AssertableShell(home);
    }

    public AssertableShell variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public AssertableShell at(TestTime itsTime) {
        time = itsTime;
        return this;
    }

    public AssertableShell from(Path directory) {
        workingDirectory = directory;
        return this;
    }

    /** Reaches this account by its address and keys, as any tool would; the program knows nothing of a sandbox. */
    public AssertableShell on(Sandbox sandbox) {
        return on(sandbox.endpoint())
                .variable("AWS_ACCESS_KEY_ID", sandbox.accessKeyId())
                .variable("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey())
                .variable("AWS_DEFAULT_REGION", sandbox.region());
    }

    public AssertableShell on(URI endpoint) {
        return variable("AWS_ENDPOINT_URL", endpoint.toString());
    }

    /** A file below the home, such as {@code .aws/config}. */
    public AssertableShell file(String name, String text) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program without a terminal and with nothing on standard input. */
    public Ended run(String... arguments) {
        return piped("", arguments);
    }

    /** Runs the program with this text on standard input. */
    public Ended piped(String input, String... arguments) {
        InputStream stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return run(stream, Capabilities.none(), SystemTerminal::new, arguments);
    }

    /** Runs the program with a person at the terminal. */
    public Ended atTerminal(String... arguments) {
        Capabilities person = new Capabilities(true, true, true, 100, 40, false);
        try (TypedSession keyboard = TypedSession.of(100, 40)) {
            return run(InputStream.nullInputStream(), person, keyboard::terminal, arguments);
        }
    }

    /** An interactive session whose stdout is redirected: types the lines, then Ctrl-D. */
    public Ended typing(String... lines) {
        return typingAfter(List.of(), lines);
    }

    /** @param arguments those of the launcher, such as {@code --sandbox} */
    public Ended typingAfter(List<String> arguments, String... lines) {
        Capabilities person = new Capabilities(true, false, true, 100, 40, false);
        try (TypedSession keyboard = TypedSession.of(100, 40)) {
            Thread typist = new Thread(() -> keyboard.type(String.join("\r", lines) + "\r" + END_OF_INPUT), "typist");
            typist.setDaemon(true);
            typist.start();
            return run(InputStream.nullInputStream(), person, keyboard::terminal, arguments.toArray(String[]::new));
        } finally {
            awaitWorkers();
        }
    }

    /** A test deletes its folder next: what a session has left to do must not write into it any more. */
    private static void awaitWorkers() {
        try {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("rds-shell-worker")) {
                    thread.join(1000);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Ended run(
            InputStream input,
            Capabilities capabilities,
            java.util.function.Supplier<SystemTerminal> terminal,
            String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream notices = new ByteArrayOutputStream();
        Environment environment = new Environment(variables, home, workingDirectory);
        Host host = new Host(environment, input, data, notices, color -> capabilities, terminal, time.ofProgram());
        int code = new Program(host).run(List.of(arguments));
        return new Ended(code, data.toString(StandardCharsets.UTF_8), notices.toString(StandardCharsets.UTF_8));
    }
}
