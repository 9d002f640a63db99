package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a line before it runs.
 *
 * @param pieces from left to right, without overlap
 * @param wrong the first thing that is certain to be refused
 */
public record Review(List<Piece> pieces, Optional<Failure> wrong) {
    static final Review NOTHING = new Review(List.of(), Optional.empty());

    /** What a piece of a line is. */
    public enum Meaning {
        COMMAND,
        OPTION,
        WRONG
    }

    /**
     * A piece of a line.
     *
     * @param start first UTF-16 unit
     * @param end the one after the last
     */
    public record Piece(int start, int end, Meaning meaning) {
        boolean overlaps(Piece other) {
            return start < other.end && other.start < end;
        }
    }

    public Review {
        pieces = List.copyOf(pieces);
    }
}
