package dev.rdsshell.shell.command;

import java.util.List;
import java.util.function.Function;

/**
 * A place among a limited number of them that a line of a plan takes, such as one of the exports that may run at once.
 *
 * @param key what is limited, and where: the same text for every line that wants it
 * @param holder who takes it
 * @param free how many places there are for the plan
 * @param returned whether the line waits until it has given its place back
 * @param beyond what is foreseen where they do not suffice, given the holders before it that have one
 */
public record Share(String key, Holder holder, int free, boolean returned, Function<List<Holder>, Foreseen> beyond) {

    /** The same of a line that waits. */
    Share returning() {
        return new Share(key, holder, free, true, beyond);
    }

    /** The same of a line that may be repeated. */
    Share repeatable() {
        return new Share(key, holder.repeatable(), free, returned, beyond);
    }
}
