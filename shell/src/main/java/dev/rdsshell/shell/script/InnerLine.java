package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command in parentheses, whose answer is the value: {@code set ARN = (describe-db-snapshots --query '…')}. */
public final class InnerLine {
    private InnerLine() {}

    /** The command; empty where these words are none. A parenthesis in quotes is a character like any other. */
    public static Optional<Words> of(Words words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return opens(words) && closes(words) ? Optional.of(inside(words)) : Optional.empty();
    }

    /** What is wrong where a parenthesis opens the words and none closes them. */
    public static Optional<Problem> problem(Words words) {
        if (words.isEmpty() || !opens(words) || closes(words)) {
            return Optional.empty();
        }
        Failure never = new Failure.InvalidLine(
                "The parenthesis is never closed.",
                "Write (COMMAND --query '…'). To mean the character itself, put it in single quotes.");
        return Optional.of(new Problem(never, words.words().get(0)));
    }

    /** A whole line as one could type it, also where a command in parentheses is a part of it. */
    static String written(Words line) {
        for (int index = 0; index < line.size(); index++) {
            Optional<Words> command = of(line.from(index));
            if (command.isPresent()) {
                String before = Quoting.quote(line.texts().subList(0, index));
                return before + " (" + Quoting.quote(command.get().texts()) + ")";
            }
        }
        return Quoting.quote(line.texts());
    }

    private static boolean opens(Words words) {
        Word first = words.words().get(0);
        return first.text().startsWith("(") && !first.quoted();
    }

    /** A query in quotes may end with a parenthesis of its own. */
    private static boolean closes(Words words) {
        Word last = words.words().get(words.size() - 1);
        boolean bare = last.end() > words.raw().length() || words.raw().startsWith(")", last.end() - 1);
        return last.text().endsWith(")") && bare;
    }

    private static Words inside(Words words) {
        List<Word> inner = new ArrayList<>(words.words());
        Word first = inner.get(0);
        inner.set(0, new Word(first.text().substring(1), first.start() + 1, first.end(), first.quoted()));
        int end = inner.size() - 1;
        Word last = inner.get(end);
        String text = last.text().substring(0, last.text().length() - 1);
        inner.set(end, new Word(text, last.start(), last.end() - 1, last.quoted()));
        inner.removeIf(word -> word.text().isEmpty() && !word.quoted());
        return new Words(words.raw(), inner, words.ending());
    }
}
