package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import java.util.List;

/** Says what the pieces of a line mean. Called for every key, so it must not wait for anything. */
@FunctionalInterface
public interface LineHighlighter {

    /** The ranges of the buffer that mean something, from left to right, without overlap. The rest is plain. */
    List<Range> highlight(String buffer);

    /**
     * A range of the buffer, and what it means.
     *
     * @param start first UTF-16 unit
     * @param end the one after the last
     */
    record Range(int start, int end, Style style) {}
}
