package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;

/** A line of help for what is being typed. Called for every key, so it must not wait for anything. */
@FunctionalInterface
public interface LineHint {

    /** What stands below the line, cut to the terminal's width; {@link StyledLine#EMPTY} for nothing. */
    StyledLine below(String buffer, int cursor);
}
