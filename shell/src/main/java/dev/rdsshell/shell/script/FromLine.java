package dev.rdsshell.shell.script;

import java.util.Map;
import java.util.Optional;

/** Begins a script in its middle: what stands before is passed over, once. */
public final class FromLine implements RunWatcher {
    private final String script;
    private final int first;
    private boolean reached;

    /** @param first the number of the first line that runs */
    public FromLine(String script, int first) {
        this.script = script;
        this.first = first;
    }

    @Override
    public Optional<Map<String, String>> passedOver(Spot spot) {
        reached |= spot.script().equals(script) && spot.number() >= first;
        return reached ? Optional.empty() : Optional.of(Map.of());
    }
}
