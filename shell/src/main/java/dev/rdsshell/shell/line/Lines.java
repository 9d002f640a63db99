package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a script or of standard input one after the other, as they come in. Lines that a backslash or an
 * open quote joins are one; blank lines and comments are left out. Windows line ends and a byte order mark are fine.
 */
public final class Lines {
    private final BufferedReader reader;
    private int number;
    private int first;
    private String unfinished = "";

    public Lines(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /**
     * The lines of {@code -c}: {@code ;} and line ends separate them, outside of quotes and comments. Blank ones are left
     * out.
     */
    public static List<String> split(String text) {
        LineScanner scanner = new LineScanner(text, Expansion.none());
        scanner.scan();
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int separator : scanner.separators()) {
            lines.add(text.substring(from, separator));
            from = separator + 1;
        }
        lines.add(text.substring(from));
        return lines.stream().map(String::strip).filter(Lines::hasWords).toList();
    }

    /**
     * The next line that holds a word, or empty at the end. Waits for input no longer than that line needs.
     *
     * @throws FailureException a {@link Failure.InvalidLine} where a quote is open at the end
     */
    public Optional<LogicalLine> next() throws IOException {
        Optional<Joined> line = join();
        while (line.isPresent() && !line.get().hasWords()) {
            line = join();
        }
        return line.map(Joined::line);
    }

    private record Joined(LogicalLine line, boolean hasWords) {}

    /** The line that was read last and has an open quote at the end of the input. */
    public LogicalLine unfinished() {
        return new LogicalLine(unfinished, first);
    }

    private Optional<Joined> join() throws IOException {
        String line = readLine();
        if (line == null) {
            return Optional.empty();
        }
        first = number;
        StringBuilder joined = new StringBuilder(line);
        Words last = wordsOf(line);
        boolean hasWords = !last.isEmpty();
        while (last.ending() != Words.Ending.WHOLE) {
            line = readLine();
            if (line == null) {
                return Optional.of(new Joined(new LogicalLine(closed(joined.toString(), last), first), hasWords));
            }
            joined.append('\n').append(line);
            last = wordsOf(carriedOver(last) + line);
            hasWords |= !last.isEmpty();
        }
        return Optional.of(new Joined(new LogicalLine(joined.toString(), first), hasWords));
    }

    private @Nullable String readLine() throws IOException {
        String line = reader.readLine();
        number++;
        boolean marked = number == 1 && line != null && line.startsWith("\uFEFF");
        return marked ? line.substring(1) : line;
    }

    /** What the state at the end of a line amounts to at the start of the next, so that no line is read twice. */
    private static String carriedOver(Words line) {
        return switch (line.ending()) {
            case OPEN_SINGLE_QUOTE -> "'";
            case OPEN_DOUBLE_QUOTE -> "\"";
            case CONTINUED -> endsInWord(line) ? "x" : "";
            case WHOLE -> "";
        };
    }

    private static boolean endsInWord(Words line) {
        return !line.isEmpty()
                && line.words().get(line.size() - 1).end() == line.raw().length();
    }

    private String closed(String text, Words last) {
        if (last.ending() == Words.Ending.CONTINUED) {
            return text;
        }
        unfinished = text;
        LineScanner scanner = new LineScanner(text, Expansion.none());
        scanner.scan();
        String quote = last.ending() == Words.Ending.OPEN_SINGLE_QUOTE ? "'" : "\"";
        throw new FailureException(new Failure.InvalidLine(
                        "A quote (" + quote + ") in the line that begins at line " + first + " is never closed.",
                        "Close it, or write \\" + quote + " to mean the character itself."))
                .at(scanner.lastQuote());
    }

    private static boolean hasWords(String text) {
        return !wordsOf(text).isEmpty();
    }

    private static Words wordsOf(String text) {
        return Tokenizer.tokenize(text, Expansion.none());
    }
}
