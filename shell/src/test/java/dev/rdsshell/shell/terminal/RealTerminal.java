package dev.rdsshell.shell.terminal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * A process in a real pseudo-terminal of the system, and a person in front of it. Ctrl-C goes the whole way: byte, line
 * discipline, SIGINT. Nothing sleeps: every step waits for what the screen is to show.
 *
 * <pre>
 *   try (RealTerminal terminal = RealTerminal.of(120, 40).start(List.of("scripts/rds-shell", "--sandbox"))) {
 *       terminal.await("sandbox").type("status\r").await("us-west-2");
 *       terminal.pressCtrlC();
 *       terminal.type("exit\r");
 *       assertEquals(0, terminal.exitCode());
 *   }
 * </pre>
 *
 * The process gets the pseudo-terminal as its controlling terminal, which takes a session of its own: {@code setsid} of
 * Linux starts one, elsewhere perl does, which macOS brings along.
 */
public final class RealTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WITH_SHELL = "terminal=$1; shift; exec \"$@\" <\"$terminal\" >\"$terminal\" 2>&1";
    private static final String WITH_PERL = """
            use POSIX; POSIX::setsid();
            open(STDIN, "+<", shift) or die; ioctl(STDIN, 0x20007461, 0) if $^O eq "darwin";
            open(STDOUT, ">&STDIN"); open(STDERR, ">&STDIN"); exec @ARGV or die""";

    private final JniNativePty pseudoTerminal;
    private final Paper paper;
    private final Process process;
    private final OutputStream keyboard;

    /** A terminal before anything runs in it. */
    public record Setup(int columns, int rows, Map<String, String> environment, Path workingDirectory) {

        /** The same with one more variable. */
        public Setup with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Setup(columns, rows, more, workingDirectory);
        }

        public Setup in(Path folder) {
            return new Setup(columns, rows, environment, folder);
        }

        /** Starts a program with its arguments. */
        public RealTerminal start(List<String> command) {
            try {
                return new RealTerminal(this, command);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private RealTerminal(Setup setup, List<String> command) throws IOException {
        pseudoTerminal = (JniNativePty) new JniTerminalProvider().open(null, new Size(setup.columns(), setup.rows()));
        paper = new Paper(setup.columns(), setup.rows());
        keyboard = pseudoTerminal.getMasterOutput();
        ProcessBuilder builder = new ProcessBuilder(inSession(pseudoTerminal.getName(), command));
        builder.directory(setup.workingDirectory().toFile());
        builder.environment().keySet().removeAll(List.of("COLUMNS", "LINES", "NO_COLOR"));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(setup.environment());
        process = builder.start();
        Thread reader = new Thread(this::show, "pseudo-terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** A terminal of that size, of the kind {@code xterm-256color}. */
    public static Setup of(int columns, int rows) {
        return new Setup(
                columns, rows, Map.of("TERM", "xterm-256color"), Path.of("").toAbsolutePath());
    }

    /** Types characters; {@code \t}, {@code \r} and escape sequences are keys. */
    public RealTerminal type(String keys) {
        try {
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RealTerminal pressCtrlC() {
        return type("\003");
    }

    public RealTerminal pressCtrlD() {
        return type("\004");
    }

    /** Changes the size of the window; the process gets SIGWINCH. */
    public RealTerminal resize(int columns, int rows) {
        try {
            paper.resize(columns, rows);
            pseudoTerminal.setSize(new Size(columns, rows));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the screen shows this text. */
    public RealTerminal await(String text) {
        return awaitScreen("\"" + text + "\"", screen -> screen.contains(text));
    }

    /** Waits until the last row that is not blank ends with this text, such as a prompt. */
    public RealTerminal awaitAtEnd(String text) {
        return awaitScreen("\"" + text + "\" at the end", screen -> screen.endsWith(text));
    }

    public RealTerminal awaitScreen(String what, Predicate<String> condition) {
        paper.await(what, condition, PATIENCE);
        return this;
    }

    /** The rows of the screen without trailing blanks and blank rows at the end. */
    public String screen() {
        return paper.text();
    }

    /** Everything that was ever written, with its escape sequences. */
    public String written() {
        return paper.written();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** As a shell sets the terminal when it takes it back from a job that was stopped. */
    public RealTerminal setForLines() {
        try {
            Attributes lines = pseudoTerminal.getAttr();
            lines.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG), true);
            pseudoTerminal.setAttr(lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal to the process alone, such as {@code TERM} or {@code HUP}. */
    public RealTerminal signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end of the process: its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The process does not end.\n" + screen());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the process and what it has started. */
    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pseudoTerminal.close();
    }

    private void show() {
        byte[] bytes = new byte[8192];
        try {
            InputStream output = pseudoTerminal.getMasterInput();
            for (int length = output.read(bytes); length >= 0; length = output.read(bytes)) {
                paper.write(bytes, 0, length);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> inSession(String terminal, List<String> command) {
        List<String> whole = new ArrayList<>(
                isInstalled("setsid")
                        ? List.of("setsid", "/bin/sh", "-c", WITH_SHELL, "sh", terminal)
                        : List.of("perl", "-e", WITH_PERL, terminal));
        whole.addAll(command);
        return whole;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
