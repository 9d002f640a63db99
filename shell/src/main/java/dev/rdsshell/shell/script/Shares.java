package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Awaited;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Holder;
import dev.rdsshell.shell.command.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places that lines of a plan have taken and not given back. */
final class Shares {
    /** For each thing that is shared, those who have a place. */
    private final Map<String, List<Holder>> holders = new HashMap<>();

    /**
     * Adds what it means for a line that places are taken, takes its own, and gives back what it waits for. One that cannot
     * work takes none.
     */
    Foreseen taking(Foreseen alone) {
        Foreseen foreseen = alone;
        for (Share share : alone.shares()) {
            foreseen = foreseen.and(lacking(share));
        }
        if (!foreseen.blocks()) {
            alone.shares().stream().filter(share -> !share.returned()).forEach(this::take);
        }
        alone.awaited().forEach(this::giveBack);
        return foreseen;
    }

    /** Where there was no room to begin with, the line's own findings say so. */
    private Foreseen lacking(Share share) {
        List<Holder> before = before(share);
        boolean isFull = share.free() > 0 && before.size() >= share.free() && !isTaken(share);
        return isFull ? share.beyond().apply(List.copyOf(before)) : Foreseen.NOTHING;
    }

    private void take(Share share) {
        if (!isTaken(share)) {
            before(share).add(share.holder());
        }
    }

    private boolean isTaken(Share share) {
        return before(share).stream().anyMatch(share.holder()::isAnsweredBy);
    }

    private List<Holder> before(Share share) {
        return holders.computeIfAbsent(share.key(), key -> new ArrayList<>());
    }

    private void giveBack(Awaited awaited) {
        holders.values().forEach(before -> before.removeIf(holder -> awaited.concerns(holder.names())));
    }
}
