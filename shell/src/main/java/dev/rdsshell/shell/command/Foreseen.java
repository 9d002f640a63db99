package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.StyledLine;
import java.util.List;

/**
 * What a rehearsal finds out about a line.
 *
 * @param lines what a person should know of it
 * @param blocks whether it is certain to fail
 */
public record Foreseen(List<StyledLine> lines, boolean blocks) {
    public static final Foreseen NOTHING = new Foreseen(List.of(), false);

    public Foreseen {
        lines = List.copyOf(lines);
    }
}
