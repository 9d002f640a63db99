package dev.rdsshell.shell.line;

/**
 * A line as it is run: several lines of a file where a backslash or an open quote joins them.
 *
 * @param text the lines as written, joined by {@code '\n'}
 * @param firstLineNumber where it begins in the file, from 1
 */
public record LogicalLine(String text, int firstLineNumber) {}
