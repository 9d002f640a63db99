package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import java.util.function.Function;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Answers the two questions that JLine asks a parser: is the line whole, and which range does a completion replace. The
 * words of a line are none of its business: the shell's own tokenizer makes them.
 */
final class EditorParser implements Parser {
    private final Function<String, Words.Ending> ending;
    private final LineCompleter completer;

    EditorParser(Function<String, Words.Ending> ending, LineCompleter completer) {
        this.ending = ending;
        this.completer = completer;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return switch (context) {
            case COMPLETE -> new CompletingLine(line, cursor, completer.complete(line, cursor));
            case ACCEPT_LINE, SECONDARY_PROMPT -> whole(line, cursor);
            default -> unparsed(line, cursor);
        };
    }

    /** A backslash is the tokenizer's business: JLine must leave it where it is. */
    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    private ParsedLine whole(String line, int cursor) {
        return switch (ending.apply(line)) {
            case WHOLE -> unparsed(line, cursor);
            case OPEN_SINGLE_QUOTE -> throw goesOn("'");
            case OPEN_DOUBLE_QUOTE -> throw goesOn("\"");
            case CONTINUED -> throw goesOn("");
        };
    }

    /** @param missing what closes the line; the prompt of the next one shows it */
    private static EOFError goesOn(String missing) {
        return new EOFError(-1, -1, "the line goes on", missing);
    }

    private static ParsedLine unparsed(String line, int cursor) {
        return new CompletingLine(line, cursor, Completions.none(cursor));
    }
}
