package dev.rdsshell.shell.terminal;

/** What came of asking for a line. */
public sealed interface ReadResult {

    /**
     * A line, as typed. Continuation lines are part of it; text that was pasted as a whole may hold several lines.
     *
     * @param text without the line break at its end
     */
    record Line(String text) implements ReadResult {}

    /** Ctrl-C: what was typed is gone, the session goes on. */
    record Interrupted() implements ReadResult {}

    /** Ctrl-D on an empty line, or the terminal is gone. */
    record EndOfInput() implements ReadResult {}
}
