package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.TextEncoding;
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
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.util.Locale;
import java.util.Optional;

/**
 * Words as they come, without a terminal: data to stdout, notices to stderr, nobody to ask. UTF-8 whatever the locale
 * says, unless another encoding is asked for. It never opens a terminal, so nothing but data is ever on a piped stdout.
 */
public final class StreamConsole implements Console {
    private final Writer data;
    private final PrintStream notices;
    private final Capabilities capabilities;
    private final TextEncoding encoding;
    private String mark;
    private boolean nobodyReads;

    public StreamConsole(OutputStream data, OutputStream notices, Capabilities capabilities) {
        this(data, notices, capabilities, TextEncoding.UTF_8);
    }

    /** @param encoding of data, and of notices that do not go to a terminal */
    public StreamConsole(OutputStream data, OutputStream notices, Capabilities capabilities, TextEncoding encoding) {
        this.data = new OutputStreamWriter(data, strict(encoding.charset()));
        this.notices = new PrintStream(
                notices, false, capabilities.errorIsTerminal() ? StandardCharsets.UTF_8 : encoding.charset());
        this.capabilities = capabilities;
        this.encoding = encoding;
        this.mark = encoding.mark();
    }

    /** A character that the encoding does not have is an error: another one in its place would be other data. */
    private static CharsetEncoder strict(Charset charset) {
        return charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The console on stdout and stderr of this process. */
    public static StreamConsole ofProcess(Capabilities capabilities) {
        return new StreamConsole(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), capabilities);
    }

    /**
     * Writes to stdout. Whoever closes a pipe early, as {@code head} does, has seen enough: that is no error.
     *
     * @throws FailureException when it cannot be written, as on a full disk, or as a character that the encoding does not have
     */
    @Override
    public synchronized void data(CharSequence text) {
        if (nobodyReads) {
            return;
        }
        try {
            data.append(mark).append(text);
            data.flush();
            mark = "";
        } catch (UnmappableCharacterException e) {
            nobodyReads = true;
            throw new FailureException(unmappable(text), e);
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

    private Failure unmappable(CharSequence text) {
        CharsetEncoder encoder = encoding.charset().newEncoder();
        String missing = text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !encoder.canEncode(character))
                .findFirst()
                .orElse("");
        return new Failure.General(
                "Standard output cannot be written: " + encoding.name() + " has no character \"" + missing + "\" (U+"
                        + String.format("%04X", missing.codePointAt(0)) + ").",
                "Set AWS_CLI_OUTPUT_ENCODING to an encoding that has it, such as utf-8, or leave it out. What was written so"
                        + " far is not the whole answer.");
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
