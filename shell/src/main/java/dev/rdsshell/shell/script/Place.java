package dev.rdsshell.shell.script;

import dev.rdsshell.shell.line.LogicalLine;

/**
 * A place in a script.
 *
 * @param line from 1; 0 where lines have no numbers
 * @param column from 1
 * @param text the line of the file that holds it, which may be a part of a line that goes on
 */
record Place(int line, int column, String text) {

    /** @param offset in the text of the line, in UTF-16 units */
    static Place of(LogicalLine line, int offset) {
        String text = line.text();
        int at = Math.max(0, Math.min(offset, text.length()));
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', start);
        int before =
                (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        int number = line.firstLineNumber() == 0 ? 0 : line.firstLineNumber() + before;
        return new Place(number, at - start + 1, text.substring(start, end < 0 ? text.length() : end));
    }

    /** {@code nightly.rdsh:12:19}; {@code -c} where lines have no numbers. */
    String in(String script) {
        return line == 0 ? script : script + ":" + line + ":" + column;
    }
}
