package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;

/** Help for what is being typed. Called for every key, so it must not wait for anything. */
@FunctionalInterface
public interface LineHint {

    /** What stands below the line, in as many rows as it needs and there is room for; {@link StyledLine#EMPTY} for nothing. */
    StyledLine below(String buffer, int cursor);
}
