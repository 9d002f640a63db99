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
 */
public record Foreseen(List<StyledLine> lines, boolean blocks, List<Claim> claims) {
    public static final Foreseen NOTHING = new Foreseen(List.of(), false, List.of());

    public Foreseen {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
    }

    /** The same, and what else came out of it. */
    public Foreseen and(Foreseen more) {
        return new Foreseen(joined(lines, more.lines), blocks || more.blocks, joined(claims, more.claims));
    }

    /** The same of a line that may be repeated. */
    public Foreseen withoutClaims() {
        return new Foreseen(lines, blocks, List.of());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
