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
 * @param awaited what it waits for, of lines before it
 */
public record Foreseen(
        List<StyledLine> lines, boolean blocks, List<Claim> claims, List<Share> shares, List<Awaited> awaited) {
    public static final Foreseen NOTHING = of(List.of(), false);

    public Foreseen {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
        shares = List.copyOf(shares);
        awaited = List.copyOf(awaited);
    }

    /** What stands for itself, whatever other lines do. */
    public static Foreseen of(List<StyledLine> lines, boolean blocks) {
        return new Foreseen(lines, blocks, List.of(), List.of(), List.of());
    }

    /** What a line takes for itself. */
    public static Foreseen taking(List<Claim> claims, List<Share> shares) {
        return new Foreseen(List.of(), false, claims, shares, List.of());
    }

    /** A line that waits. */
    public static Foreseen waiting(Awaited awaited) {
        return new Foreseen(List.of(), false, List.of(), List.of(), List.of(awaited));
    }

    /** The same, and what else came out of it. */
    public Foreseen and(Foreseen more) {
        return new Foreseen(
                joined(lines, more.lines),
                blocks || more.blocks,
                joined(claims, more.claims),
                joined(shares, more.shares),
                joined(awaited, more.awaited));
    }

    /** The same of a line that may be repeated. */
    public Foreseen repeatable() {
        List<Share> repeated = shares.stream().map(Share::repeatable).toList();
        return new Foreseen(lines, blocks, List.of(), repeated, awaited);
    }

    /** The same of a line that waits until it has given back what it shares. */
    public Foreseen returning() {
        List<Share> returned = shares.stream().map(Share::returning).toList();
        return new Foreseen(lines, blocks, claims, returned, awaited);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
