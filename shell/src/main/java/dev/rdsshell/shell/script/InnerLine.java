package dev.rdsshell.shell.script;

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
        Word first = words.words().get(0);
        Word last = words.words().get(words.size() - 1);
        boolean enclosed =
                first.text().startsWith("(") && !first.quoted() && last.text().endsWith(")");
        return enclosed ? Optional.of(inside(words)) : Optional.empty();
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
