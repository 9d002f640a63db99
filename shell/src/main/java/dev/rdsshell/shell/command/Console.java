package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.StyledLine;
import java.util.Optional;

/**
 * Where a command's words go and where a person's come from. Data goes to stdout, everything else to stderr or the
 * terminal.
 */
public interface Console {

    /** Writes to stdout, as it is. */
    void data(CharSequence text);

    /**
     * Shows data on a terminal through a pager; elsewhere, and where there is no pager, the same as {@link #data}.
     *
     * @param pager its command line, such as {@code less -R}
     */
    default void page(CharSequence text, String pager) {
        data(text);
    }

    /** Writes a line to stdout; in colour where that is a terminal that may have it. */
    default void data(StyledLine line) {
        data(line.plain() + "\n");
    }

    /** Writes a line to stderr: progress, notices, errors. */
    void notice(String line);

    /** Writes a line to stderr; in colour where that is a terminal that may have it. */
    default void notice(StyledLine line) {
        notice(line.plain());
    }

    /** Shows on a terminal what a person waits for, in the last row, until the empty text takes it away; elsewhere nothing happens. */
    default void passing(String line) {}

    Capabilities capabilities();

    /** The terminal to paint on, where a person sits at one; it is to be closed after use. */
    Optional<Screen> screen();

    /**
     * The same for what may fill the terminal: what was written before is out of sight until it is closed. However the terminal is
     * resized meanwhile, only the last painted lines stay in the scrollback.
     */
    default Optional<Screen> wholeScreen() {
        return screen();
    }

    /**
     * Rings the bell of the terminal, and tells the desktop where the terminal can; nothing without a terminal.
     *
     * @param message for the desktop; empty for the bell alone
     */
    default void alert(String message) {}

    /** Sets the title of the terminal's window; the empty text gives back the one that was there. */
    default void title(String text) {}

    /** Puts a text into the clipboard of the desktop, where the terminal can do that; elsewhere nothing happens. */
    default void copy(String text) {}

    /**
     * Asks a person.
     *
     * @param secret whether what is typed stays invisible and out of every history
     * @return empty without a terminal, or when the person declined with Ctrl-C or Ctrl-D
     */
    Optional<String> ask(String question, boolean secret);
}
