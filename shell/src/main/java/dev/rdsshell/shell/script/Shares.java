package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Share;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places that lines of a plan have taken and not given back. */
final class Shares {
    private final Map<String, Set<String>> holders = new HashMap<>();

    /** Takes what a line shares, and adds what that means for it. */
    Foreseen taking(Foreseen alone) {
        Foreseen foreseen = alone;
        for (Share share : alone.shares()) {
            Set<String> before = holders.computeIfAbsent(share.key(), key -> new HashSet<>());
            boolean isFull = before.size() >= share.free() && !before.contains(share.holder());
            // Where there was no room to begin with, the line's own findings say so.
            if (isFull && share.free() > 0) {
                foreseen = foreseen.and(share.beyond().apply(before.size()));
            }
            if (!share.returned()) {
                before.add(share.holder());
            }
        }
        return foreseen;
    }

    /**
     * A line waits for those before it.
     *
     * @param words of the line: it waits for the holders among them, or where it names none, for all
     */
    void awaited(List<String> words) {
        for (Set<String> before : holders.values()) {
            if (!before.removeAll(words)) {
                before.clear();
            }
        }
    }
}
