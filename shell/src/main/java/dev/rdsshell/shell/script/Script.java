package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Lines;
import dev.rdsshell.shell.line.LogicalLine;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** Lines to run, and what to call the place where they stand. Read as they come in; to be closed after use. */
public abstract class Script implements AutoCloseable {
    private final String name;

    private Script(String name) {
        this.name = name;
    }

    /**
     * A script file, in UTF-8.
     *
     * @param name the file as the person wrote it
     * @throws FailureException when it cannot be opened
     */
    public static Script ofFile(String name, Path file) {
        try {
            return of(name, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** @param name what messages call it, such as {@code standard input} */
    public static Script of(String name, Reader reader) {
        Lines lines = new Lines(reader);
        return new Script(name) {
            @Override
            Optional<LogicalLine> read() throws IOException {
                return lines.next();
            }

            @Override
            public void close() {
                try {
                    reader.close();
                } catch (IOException e) {
                    throw unreadable(name, e);
                }
            }
        };
    }

    /** The lines of {@code -c}. */
    public static Script ofText(String text) {
        Iterator<String> lines = Lines.split(text).iterator();
        return new Script("-c") {
            @Override
            Optional<LogicalLine> read() {
                return lines.hasNext() ? Optional.of(new LogicalLine(lines.next(), 0)) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    abstract Optional<LogicalLine> read() throws IOException;

    @Override
    public abstract void close();

    /** @throws FailureException when it cannot be read, or a quote is never closed */
    final Optional<LogicalLine> next() {
        try {
            return read();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** {@code nightly.rdsh:12}. */
    final String place(LogicalLine line) {
        return line.firstLineNumber() > 0 ? name + ":" + line.firstLineNumber() : name;
    }

    private static FailureException unreadable(String name, IOException e) {
        Failure failure = e instanceof CharacterCodingException
                ? new Failure.General(name + " is not UTF-8 text.", "Save it as UTF-8.")
                : new Failure.General(name + " cannot be read: " + reason(e), "See that it exists and may be read.");
        return new FailureException(failure, e);
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e.getClass().getSimpleName().replaceAll("(IO)?Exception$", "") + " " + message;
    }
}
