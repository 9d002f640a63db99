package dev.rdsshell.shell.terminal;

import java.util.List;
import org.jline.reader.ParsedLine;

/** A line as JLine sees it: one word. What its words are is the business of the shell's own tokenizer. */
record UncutLine(String line, int cursor) implements ParsedLine {

    @Override
    public String word() {
        return line;
    }

    @Override
    public int wordCursor() {
        return cursor;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(line);
    }
}
