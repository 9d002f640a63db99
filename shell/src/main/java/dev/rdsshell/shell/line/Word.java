package dev.rdsshell.shell.line;

/**
 * One word of a line.
 *
 * @param text the word as a command sees it: quotes removed, variables replaced
 * @param start where the word begins in the raw line, in UTF-16 units; for arguments of a process, 0
 * @param end the place after the word's last character (and closing quote) in the raw line
 * @param quoted whether any part of it was quoted, so that {@code '#'} or {@code ''} is a word like any other
 */
public record Word(String text, int start, int end, boolean quoted) {

    /** A word that came from outside a line, such as an argument of the process. */
    public static Word of(String text) {
        return new Word(text, 0, 0, true);
    }
}
