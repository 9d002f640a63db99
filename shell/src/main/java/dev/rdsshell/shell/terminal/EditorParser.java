package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import java.util.function.Function;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Answers the one question that JLine asks a parser here: is the line whole. The words of a line are none of its business:
 * the shell's own tokenizer makes them.
 */
final class EditorParser implements Parser {
    private final Function<String, Words.Ending> ending;

    EditorParser(Function<String, Words.Ending> ending) {
        this.ending = ending;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT
                ? whole(line, cursor)
                : new UncutLine(line, cursor);
    }

    /** A backslash is the tokenizer's business: JLine must leave it where it is. */
    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    private ParsedLine whole(String line, int cursor) {
        return switch (ending.apply(line)) {
            case WHOLE -> new UncutLine(line, cursor);
            case OPEN_SINGLE_QUOTE -> throw goesOn("'");
            case OPEN_DOUBLE_QUOTE -> throw goesOn("\"");
            case CONTINUED -> throw goesOn("");
        };
    }

    /** @param missing what closes the line; the prompt of the next one shows it */
    private static EOFError goesOn(String missing) {
        return new EOFError(-1, -1, "the line goes on", missing);
    }
}
