package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Awaited;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Share;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The places that lines of a plan have taken and not given back. */
final class Shares {
    /** For each thing that is shared, those who have a place, with the names by which lines wait for them. */
    private final Map<String, Map<String, Set<String>>> holders = new HashMap<>();

    /** Takes what a line shares, adds what that means for it, and gives back what it waits for. */
    Foreseen taking(Foreseen alone) {
        Foreseen foreseen = alone;
        for (Share share : alone.shares()) {
            Map<String, Set<String>> before = holders.computeIfAbsent(share.key(), key -> new HashMap<>());
            boolean isFull = before.size() >= share.free() && !before.containsKey(share.holder());
            // Where there was no room to begin with, the line's own findings say so.
            if (isFull && share.free() > 0) {
                foreseen = foreseen.and(share.beyond().apply(before.size()));
            }
            if (!share.returned()) {
                before.put(share.holder(), share.names());
            }
        }
        alone.awaited().forEach(this::giveBack);
        return foreseen;
    }

    private void giveBack(Awaited awaited) {
        holders.values().forEach(before -> before.values().removeIf(awaited::concerns));
    }
}
