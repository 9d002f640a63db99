package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.SafeText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Words as they come, without a terminal: data to stdout, notices to stderr, nobody to ask. UTF-8 whatever the locale
 * says. It never opens a terminal, so nothing but data is ever on a piped stdout.
 */
public final class StreamConsole implements Console {
    private final PrintStream data;
    private final PrintStream notices;
    private final Capabilities capabilities;

    public StreamConsole(OutputStream data, OutputStream notices, Capabilities capabilities) {
        this.data = new PrintStream(data, false, StandardCharsets.UTF_8);
        this.notices = new PrintStream(notices, false, StandardCharsets.UTF_8);
        this.capabilities = capabilities;
    }

    /** The console on stdout and stderr of this process. */
    public static StreamConsole ofProcess(Capabilities capabilities) {
        return new StreamConsole(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), capabilities);
    }

    @Override
    public void data(CharSequence text) {
        data.append(text);
        data.flush();
    }

    @Override
    public void notice(String line) {
        notices.print(SafeText.lines(line) + "\n");
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
