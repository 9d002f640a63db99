package dev.rdsshell.shell.terminal;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line at the moment of completion: its one word is the range that a choice replaces. */
record CompletingLine(String line, int cursor, Completions completions) implements CompletingParsedLine {

    @Override
    public String word() {
        return line.substring(completions.start(), completions.end());
    }

    @Override
    public int wordCursor() {
        return cursor - completions.start();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    /** Values come with their quotes. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }
}
