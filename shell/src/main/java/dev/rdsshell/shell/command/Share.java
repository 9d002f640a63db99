package dev.rdsshell.shell.command;

import java.util.Set;
import java.util.function.IntFunction;

/**
 * A place among a limited number of them that a line of a plan takes, such as one of the exports that may run at once.
 *
 * @param key what is limited, and where: the same text for every line that wants it
 * @param holder who takes it: the same holder takes one place, however often it is named
 * @param names by which lines wait for the holder
 * @param free how many places there are for the plan
 * @param returned whether the line waits until it has given its place back
 * @param beyond what is foreseen where they do not suffice, given how many lines before it have one
 */
public record Share(
        String key, String holder, Set<String> names, int free, boolean returned, IntFunction<Foreseen> beyond) {

    /** The same of a line that waits. */
    Share returning() {
        return new Share(key, holder, names, free, true, beyond);
    }
}
