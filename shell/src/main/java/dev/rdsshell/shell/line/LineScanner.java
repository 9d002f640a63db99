package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes once through the characters of a line. One scanner for one line. */
final class LineScanner {
    private static final String ESCAPABLE_IN_DOUBLE_QUOTES = "\"\\$`";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String raw;
    private final Expansion expansion;
    private final References references;
    private final List<Word> words = new ArrayList<>();
    private final List<Integer> separators = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    /** Where the word begins that is being read, or -1 between words. */
    private int start = -1;

    private boolean quoted;
    private Words.Ending ending = Words.Ending.WHOLE;
    private int quote;

    LineScanner(String raw, Expansion expansion) {
        this(raw, expansion, References.refusing());
    }

    /** @param references told of all that the line holds */
    LineScanner(String raw, Expansion expansion, References references) {
        this.raw = raw;
        this.expansion = expansion;
        this.references = references;
    }

    Words scan() {
        at = raw.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? 1 : 0;
        try {
            while (at < raw.length()) {
                step();
            }
        } catch (FailureException e) {
            throw e.at(at);
        }
        endWord();
        return new Words(raw, words, ending);
    }

    /** The places of {@code ;} and of line ends outside of quotes, comments and references. */
    List<Integer> separators() {
        return separators;
    }

    /** Where the last quotes begin, which are those that are open at the end, if any are. */
    int lastQuote() {
        return quote;
    }

    private void step() {
        char character = raw.charAt(at);
        if (isBlank(character)) {
            blank(character);
        } else if (character == '#' && start < 0) {
            skipComment();
        } else if (character == '\\' && continues(at + 1)) {
            skipContinuation();
        } else if (character == ';' && expansion.refusesNothing()) {
            separators.add(at);
            plain(character);
        } else {
            part(character);
        }
    }

    private void blank(char character) {
        endWord();
        if (character == '\n') {
            separators.add(at);
        }
        at++;
    }

    private void part(char character) {
        if (start < 0) {
            start = at;
        }
        switch (character) {
            case '\'' -> singleQuotes();
            case '"' -> doubleQuotes();
            case '\\' -> escaped();
            case '$' -> dollar(SystemShellSyntax.unquoted(raw, at), false);
            default -> unquoted(character);
        }
    }

    private void unquoted(char character) {
        if (!expansion.refusesNothing()) {
            refuseSeparator(character);
            if (!joinsQueryOfAddress(character)) {
                refuse(SystemShellSyntax.unquoted(raw, at));
            }
        }
        plain(character);
    }

    private void plain(char character) {
        if (start < 0) {
            start = at;
        }
        text.append(character);
        at++;
    }

    private void escaped() {
        quoted = true;
        text.append(raw.charAt(at + 1));
        at += 2;
    }

    private void singleQuotes() {
        quoted = true;
        quote = at;
        int close = raw.indexOf('\'', at + 1);
        if (close < 0) {
            ending = Words.Ending.OPEN_SINGLE_QUOTE;
        }
        text.append(raw, at + 1, close < 0 ? raw.length() : close);
        at = close < 0 ? raw.length() : close + 1;
    }

    private void doubleQuotes() {
        quoted = true;
        quote = at;
        at++;
        while (at < raw.length() && raw.charAt(at) != '"') {
            inDoubleQuotes(raw.charAt(at));
        }
        if (at >= raw.length()) {
            ending = Words.Ending.OPEN_DOUBLE_QUOTE;
        }
        at = Math.min(at + 1, raw.length());
    }

    private void inDoubleQuotes(char character) {
        if (character == '\\') {
            backslashInDoubleQuotes();
        } else if (character == '$') {
            dollar(SystemShellSyntax.inDoubleQuotes(raw, at), true);
        } else {
            refuse(SystemShellSyntax.inDoubleQuotes(raw, at));
            plain(character);
        }
    }

    private void backslashInDoubleQuotes() {
        if (continues(at + 1)) {
            at = afterLineEnd(at + 1);
        } else if (ESCAPABLE_IN_DOUBLE_QUOTES.indexOf(raw.charAt(at + 1)) >= 0) {
            text.append(raw.charAt(at + 1));
            at += 2;
        } else {
            plain('\\');
        }
    }

    private void dollar(Optional<SystemShellSyntax> syntax, boolean inQuotes) {
        if (raw.startsWith("${", at)) {
            reference(inQuotes);
            return;
        }
        if (!isFileAddress()) {
            refuse(syntax);
        }
        plain('$');
    }

    private void reference(boolean inQuotes) {
        int close = Expansion.closingBrace(raw, at + 1);
        if (close < 0 && !expansion.refusesNothing()) {
            throw new FailureException(new Failure.InvalidLine(
                    raw.substring(at) + " is never closed.", "Write ${NAME}, or put it in single quotes to keep it."));
        }
        String written = raw.substring(at, close < 0 ? at + 2 : close + 1);
        String value = close < 0 || expansion.leavesAsTyped() ? written : valueOrRefused(written);
        references.note(new References.Reference(at, written, value, inQuotes));
        text.append(value);
        at += written.length();
    }

    private String valueOrRefused(String written) {
        try {
            return valueOf(written);
        } catch (FailureException e) {
            references.wrong(e.at(at));
            return written;
        }
    }

    private String valueOf(String written) {
        String name = written.substring(2, written.length() - 1);
        // In a path ${NAME} may also be a variable of the environment, which the operation puts in later.
        return isFileAddress() && Expansion.isName(name) ? expansion.find(name).orElse(written) : expansion.value(name);
    }

    private void skipComment() {
        int end = raw.indexOf('\n', at);
        at = end < 0 ? raw.length() : end;
    }

    private void skipContinuation() {
        at = afterLineEnd(at + 1);
        if (at >= raw.length()) {
            ending = Words.Ending.CONTINUED;
        }
    }

    private void endWord() {
        if (start >= 0) {
            words.add(new Word(text.toString(), start, at, quoted));
        }
        text.setLength(0);
        quoted = false;
        start = -1;
    }

    private void refuse(Optional<SystemShellSyntax> syntax) {
        if (syntax.isPresent() && !expansion.refusesNothing()) {
            throw new FailureException(syntax.get().refusal(raw, at));
        }
    }

    /** A {@code ;} at the end of a word was meant to separate; inside of one it is a character like any other. */
    private void refuseSeparator(char character) {
        if (character == ';' && (at + 1 == raw.length() || isBlank(raw.charAt(at + 1)))) {
            throw new FailureException(new Failure.InvalidLine(
                    "; does not separate commands here.",
                    "Write one command a line. To mean the character itself, put it in single quotes."));
        }
    }

    /** The address of a page in the console, as it is pasted: {@code https://…?a=1&b=2}. */
    private boolean joinsQueryOfAddress(char character) {
        return character == '&'
                && text.indexOf("://") > 0
                && !raw.startsWith("&&", at)
                && at + 1 < raw.length()
                && !isBlank(raw.charAt(at + 1));
    }

    private boolean isFileAddress() {
        String value = text.indexOf("--") == 0 ? text.substring(text.indexOf("=") + 1) : text.toString();
        return value.startsWith("file://") || value.startsWith("fileb://");
    }

    private boolean continues(int after) {
        return after >= raw.length() || afterLineEnd(after) > after;
    }

    private int afterLineEnd(int place) {
        if (raw.startsWith("\r\n", place)) {
            return place + 2;
        }
        return raw.startsWith("\n", place) ? place + 1 : Math.min(place, raw.length());
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
