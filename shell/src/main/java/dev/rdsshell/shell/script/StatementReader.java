package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the lines of a script together to statements: a block from {@code for} to its {@code end} is one. */
public final class StatementReader {
    /** So many blocks may stand inside one another. */
    private static final int DEEPEST = 50;

    private static final String FOR = "for";
    static final String END = "end";

    private final Script script;
    private final List<Mistake> mistakes = new ArrayList<>();

    public StatementReader(Script script) {
        this.script = script;
    }

    /**
     * The next statement, or empty at the end. Reads no further than it needs.
     *
     * @throws FailureException for a line that cannot be read, an {@code end} without a block, a block without its end
     */
    public Optional<Statement> next() {
        Optional<LogicalLine> line = script.next();
        Optional<Statement> statement = line.map(found -> statement(found, 0));
        throwMistake();
        return statement;
    }

    /** All statements; what is wrong with the blocks is among the mistakes. */
    List<Statement> all() {
        List<Statement> statements = new ArrayList<>();
        for (Optional<LogicalLine> line = read(); line.isPresent(); line = read()) {
            statements.add(statement(line.get(), 0));
        }
        return statements;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** What a typed text waits for: a quote, another line, or the end of its block. */
    public static Words.Ending ending(String text) {
        Words.Ending ending = Tokenizer.tokenize(text, Expansion.none()).ending();
        return ending == Words.Ending.WHOLE && isOpen(text) ? Words.Ending.CONTINUED : ending;
    }

    private static boolean isOpen(String text) {
        Script script = Script.of("", new StringReader(text));
        int open = 0;
        for (Optional<LogicalLine> line = script.next(); line.isPresent(); line = script.next()) {
            String first = firstWord(line.get().text());
            open += first.equals(FOR) ? 1 : first.equals(END) ? -1 : 0;
        }
        return open > 0;
    }

    /** Seen at three letters: cutting a line of megabytes into words only for the first of them takes long. */
    private static boolean beginsOtherwise(String line) {
        return line.length() > FOR.length()
                && line.chars().limit(FOR.length()).allMatch(Character::isLetter)
                && !line.startsWith(FOR)
                && !line.startsWith(END);
    }

    private void throwMistake() {
        if (!mistakes.isEmpty()) {
            Failure failure = mistakes.get(0).failure();
            mistakes.clear();
            throw new FailureException(failure);
        }
    }

    private Optional<LogicalLine> read() {
        try {
            return script.next();
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.InvalidLine)) {
                throw e;
            }
            mistakes.add(
                    new Mistake(script.name(), script.unfinished(), e.place().orElse(0), e.failure()));
            return Optional.empty();
        }
    }

    private Statement statement(LogicalLine line, int depth) {
        String first = firstWord(line.text());
        if (first.equals(END)) {
            mistake(line, "There is no block here that 'end' could end.", "A block begins with: for NAME in ITEM …");
        }
        if (!first.equals(FOR)) {
            return new Statement.Line(line);
        }
        if (depth >= DEEPEST) {
            throw new FailureException(new Failure.InvalidLine("Blocks are " + DEEPEST + " deep here.", ""));
        }
        return new Statement.Loop(line, body(line, depth));
    }

    private List<Statement> body(LogicalLine head, int depth) {
        List<Statement> body = new ArrayList<>();
        for (Optional<LogicalLine> line = read(); line.isPresent(); line = read()) {
            if (firstWord(line.get().text()).equals(END)) {
                return body;
            }
            body.add(statement(line.get(), depth + 1));
        }
        mistake(head, "This block has no end.", "Write 'end' on a line of its own behind its last line.");
        return body;
    }

    private void mistake(LogicalLine line, String message, String advice) {
        mistakes.add(new Mistake(script.name(), line, 0, new Failure.InvalidLine(message, advice)));
    }

    /** The empty text where it is quoted or begins otherwise, and so names no block. */
    private static String firstWord(String line) {
        if (beginsOtherwise(line)) {
            return "";
        }
        Words words = Tokenizer.tokenize(line, Expansion.none());
        return words.isEmpty() || words.words().get(0).quoted()
                ? ""
                : words.words().get(0).text();
    }
}
