package dev.rdsshell.shell.watch;

import java.util.List;

/** What a poll led to: the state after it, and what changed. */
public record Step(WatchState state, List<Change> changes) {
    public Step {
        changes = List.copyOf(changes);
    }
}
