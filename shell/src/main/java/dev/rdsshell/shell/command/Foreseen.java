package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rehearsal finds out about a line.
 *
 * @param lines what a person should know of it
 * @param blocks whether it is certain to fail
 * @param claims what no later line of the same plan can have
 * @param shares what lines of the same plan can have only so many times at once
 */
public record Foreseen(List<StyledLine> lines, boolean blocks, List<Claim> claims, List<Share> shares) {
    public static final Foreseen NOTHING = of(List.of(), false);

    public Foreseen {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
        shares = List.copyOf(shares);
    }

    /** What stands for itself, whatever other lines do. */
    public static Foreseen of(List<StyledLine> lines, boolean blocks) {
        return new Foreseen(lines, blocks, List.of(), List.of());
    }

    /** The same, and what else came out of it. */
    public Foreseen and(Foreseen more) {
        return new Foreseen(
                joined(lines, more.lines),
                blocks || more.blocks,
                joined(claims, more.claims),
                joined(shares, more.shares));
    }

    /** The same of a line that may be repeated. */
    public Foreseen withoutClaims() {
        return new Foreseen(lines, blocks, List.of(), shares);
    }

    /** The same of a line that waits until it has given back what it shares. */
    public Foreseen returning() {
        return new Foreseen(
                lines, blocks, claims, shares.stream().map(Share::returning).toList());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
