package dev.rdsshell.shell.command;

import java.util.Set;

/**
 * Who takes a place: the same one takes it once, however often it is named.
 *
 * @param name its own
 * @param names by which lines wait for it
 * @param work what it does, under whatever name
 * @param repeats whether one that does the same already is taken for it
 */
public record Holder(String name, Set<String> names, String work, boolean repeats) {
    public Holder {
        names = Set.copyOf(names);
    }

    /** Whether it needs no place beside one that has its own already. */
    public boolean isAnsweredBy(Holder earlier) {
        return name.equals(earlier.name) || (repeats && work.equals(earlier.work));
    }

    Holder repeatable() {
        return new Holder(name, names, work, true);
    }
}
