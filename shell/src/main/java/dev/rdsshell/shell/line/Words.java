package dev.rdsshell.shell.line;

import java.util.List;

/**
 * A line cut into words.
 *
 * @param raw the line as it was typed; for the arguments of a process, the empty text
 * @param ending whether the line is whole, or waits for a quote or another line
 */
public record Words(String raw, List<Word> words, Ending ending) {

    /** How a line ended. */
    public enum Ending {
        WHOLE,
        OPEN_SINGLE_QUOTE,
        OPEN_DOUBLE_QUOTE,
        /** The line ends with a backslash: the next one belongs to it. */
        CONTINUED
    }

    public Words {
        words = List.copyOf(words);
    }

    /** The arguments of a process: taken as they are, never split, nothing replaced. */
    public static Words ofArguments(List<String> arguments) {
        return new Words("", arguments.stream().map(Word::of).toList(), Ending.WHOLE);
    }

    public List<String> texts() {
        String[] texts = new String[words.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = words.get(index).text();
        }
        return List.of(texts);
    }

    public int size() {
        return words.size();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words from the given one on, as a line of their own that keeps the places in the raw line. */
    public Words from(int index) {
        return new Words(raw, words.subList(index, words.size()), ending);
    }
}
