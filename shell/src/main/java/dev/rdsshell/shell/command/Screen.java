package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A region at the bottom of the terminal that redraws in place; the scrollback above it stays untouched. */
public interface Screen extends AutoCloseable {

    int columns();

    int rows();

    /** Paints these lines, and only what changed since the last time. Lines that are too long are cut. */
    void paint(List<StyledLine> lines);

    /**
     * Waits for a key.
     *
     * @return the key, or empty when the time ran out or the size changed
     * @throws InterruptedException after Ctrl-C
     */
    Optional<Key> awaitKey(Duration atMost) throws InterruptedException;

    /** Leaves the last painted lines in the scrollback and gives the terminal back as it was. */
    @Override
    void close();

    /**
     * A key.
     *
     * @param name {@code enter}, {@code escape}, {@code up}, {@code f1} …; for a character, the character itself
     */
    record Key(String name) {}
}
