package dev.rdsshell.shell.command;

import java.util.Set;

/**
 * What a line of a plan waits for, before the next one runs.
 *
 * @param names of those that it waits for; empty for all that there are
 */
public record Awaited(Set<String> names) {
    public Awaited {
        names = Set.copyOf(names);
    }

    /** Whether it waits for what has these names. */
    public boolean concerns(Set<String> its) {
        return names.isEmpty() || names.stream().anyMatch(its::contains);
    }
}
