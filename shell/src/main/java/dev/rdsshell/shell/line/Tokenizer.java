package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;

/**
 * Cuts a line into words, by the rules of a POSIX shell for quotes, backslashes and comments.
 *
 * <pre>
 *   'a b'            one word, nothing in it is special
 *   "a ${NAME} \""   one word; ${NAME} is replaced, \" \\ \$ \` are the characters themselves
 *   a\ b             one word
 *   a'b'"c"          one word: abc
 *   \ at a line end  the line goes on; both vanish
 *   # to line end    a comment, at the start of an unquoted word
 * </pre>
 *
 * What only a system shell can do is refused by name.
 */
public final class Tokenizer {
    private Tokenizer() {}

    /**
     * The words of a line, also of an unfinished one: {@link Words#ending} says what it waits for.
     *
     * @throws FailureException a {@link Failure.InvalidLine}; never with {@link Expansion#none}
     */
    public static Words tokenize(String text, Expansion expansion) {
        return new LineScanner(text, expansion).scan();
    }

    /**
     * The words of a line that nothing can follow.
     *
     * @throws FailureException a {@link Failure.InvalidLine}, also for a quote that is never closed
     */
    public static Words tokenizeWhole(String text, Expansion expansion) {
        return whole(tokenize(text, expansion));
    }

    private static Words whole(Words words) {
        String text = words.raw();
        switch (words.ending()) {
            case OPEN_SINGLE_QUOTE -> throw neverClosed("'", text);
            case OPEN_DOUBLE_QUOTE -> throw neverClosed("\"", text);
            case WHOLE, CONTINUED -> {}
        }
        return words;
    }

    /**
     * The words of a line that is looked at before it runs.
     *
     * @param references is told of every reference; a wrong one stays as typed and is among its {@link References#wrong}
     * @throws FailureException as {@link #tokenizeWhole} does for all else
     */
    public static Words review(String text, Expansion expansion, References references) {
        return whole(new LineScanner(text, expansion, references).scan());
    }

    private static FailureException neverClosed(String quote, String text) {
        return new FailureException(new Failure.InvalidLine(
                "A quote (" + quote + ") is never closed: " + text.strip(),
                "Close it, or write \\" + quote + " to mean the character itself."));
    }
}
