package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Words as they come, without a terminal: data to stdout, notices to stderr, nobody to ask. UTF-8 whatever the locale
 * says. It never opens a terminal, so nothing but data is ever on a piped stdout.
 */
public final class StreamConsole implements Console {
    private final Writer data;
    private final PrintStream notices;
    private final Capabilities capabilities;
    private boolean nobodyReads;

    public StreamConsole(OutputStream data, OutputStream notices, Capabilities capabilities) {
        this.data = new OutputStreamWriter(data, StandardCharsets.UTF_8);
        this.notices = new PrintStream(notices, false, StandardCharsets.UTF_8);
        this.capabilities = capabilities;
    }

    /** The console on stdout and stderr of this process. */
    public static StreamConsole ofProcess(Capabilities capabilities) {
        return new StreamConsole(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), capabilities);
    }

    /**
     * Writes to stdout. Whoever closes a pipe early, as {@code head} does, has seen enough: that is no error.
     *
     * @throws FailureException when it cannot be written, as on a full disk
     */
    @Override
    public synchronized void data(CharSequence text) {
        if (nobodyReads) {
            return;
        }
        try {
            data.append(text);
            data.flush();
        } catch (IOException e) {
            nobodyReads = true;
            if (!isClosedPipe(e)) {
                throw new FailureException(
                        new Failure.General(
                                "Standard output cannot be written: " + e.getMessage() + ".",
                                "What was written so far is not the whole answer."),
                        e);
            }
        }
    }

    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void notice(String line) {
        notices.print(SafeText.lines(line) + "\n");
        notices.flush();
    }

    /** Writes to stderr what has sequences of ours in it, as it is. */
    void control(String sequences) {
        notices.print(sequences);
        notices.flush();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<Screen> screen() {
        return Optional.empty();
    }

    @Override
    public Optional<String> ask(String question, boolean secret) {
        return Optional.empty();
    }
}
