package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Lines;
import dev.rdsshell.shell.line.LogicalLine;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** Lines to run, and what to call the place where they stand. To be closed after use. */
public abstract class Script implements AutoCloseable {
    private static final String EXISTS = "See that it exists and may be read.";

    private final String name;
    private final boolean whole;

    private final Optional<Path> file;

    private Script(String name, boolean whole, Optional<Path> file) {
        this.name = name;
        this.whole = whole;
        this.file = file;
    }

    /**
     * A script file, in UTF-8.
     *
     * @param name the file as the person wrote it
     * @throws FailureException when it cannot be opened
     */
    public static Script ofFile(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw new FailureException(
                    new Failure.InvalidLine("'" + name + "' is a directory.", "Name a script file in it."));
        }
        try {
            return of(
                    name,
                    new LimitedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8)),
                    true,
                    realFile(file));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** A pipe, such as {@code /dev/stdin} or what a system shell writes for {@code <(…)}, lies nowhere. */
    private static Optional<Path> realFile(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(file.toRealPath()) : Optional.empty();
    }

    /**
     * Lines that are run as they come in.
     *
     * @param name what messages call it, such as {@code standard input}
     */
    public static Script of(String name, Reader reader) {
        return of(name, reader, false, Optional.empty());
    }

    /** Text that is there as a whole, such as what a test or an editor holds. */
    public static Script ofWhole(String name, String text) {
        return of(name, new StringReader(text), true, Optional.empty());
    }

    private static Script of(String name, Reader reader, boolean whole, Optional<Path> file) {
        Lines lines = new Lines(reader);
        return new Script(name, whole, file) {
            @Override
            Optional<LogicalLine> read() throws IOException {
                return lines.next();
            }

            @Override
            LogicalLine unfinished() {
                return lines.unfinished();
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
        return new Script("-c", true, Optional.empty()) {
            @Override
            Optional<LogicalLine> read() {
                return lines.hasNext() ? Optional.of(new LogicalLine(lines.next(), 0)) : Optional.empty();
            }

            @Override
            LogicalLine unfinished() {
                return new LogicalLine("", 0);
            }

            @Override
            public void close() {}
        };
    }

    abstract Optional<LogicalLine> read() throws IOException;

    /** The line that could not be read to its end. */
    abstract LogicalLine unfinished();

    @Override
    public abstract void close();

    String name() {
        return name;
    }

    /** Where it lies; empty for lines that lie in no file. */
    Optional<Path> file() {
        return file;
    }

    /** Whether all of it is there before it runs, so that it can be looked at first. */
    boolean isWhole() {
        return whole;
    }

    /** @throws FailureException when it cannot be read, or a quote is never closed */
    final Optional<LogicalLine> next() {
        try {
            return read();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static FailureException unreadable(String name, IOException e) {
        return new FailureException(failure(name, e), e);
    }

    private static Failure failure(String name, IOException e) {
        if (e instanceof CharacterCodingException) {
            return new Failure.General(name + " is not UTF-8 text.", "Save it as UTF-8.");
        }
        if (e instanceof LimitedReader.TooLong) {
            return new Failure.InvalidLine(
                    name + " has more than " + LimitedReader.MOST + " characters, or no end at all.",
                    "Name a script file.");
        }
        if (e instanceof AccessDeniedException) {
            return new Failure.General(name + " may not be read.", "Its permissions say so: ls -l " + name);
        }
        if (e instanceof NoSuchFileException) {
            return new Failure.InvalidLine("There is no file '" + name + "'.", EXISTS);
        }
        return new Failure.General(name + " cannot be read: " + e.getMessage(), EXISTS);
    }
}
