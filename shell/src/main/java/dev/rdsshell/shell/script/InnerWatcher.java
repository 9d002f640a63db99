package dev.rdsshell.shell.script;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who watches a run that another script, a session or {@code -c} has started: the keys that it is told begin at the run's own
 * first line, so that its log is the same wherever it was started.
 */
record InnerWatcher(String prefix, RunWatcher watcher) implements RunWatcher {
    @Override
    public void begins(RunLine line) {
        watcher.begins(own(line));
    }

    @Override
    public void ends(RunLine line, End end) {
        watcher.ends(own(line), end);
    }

    @Override
    public Optional<Map<String, String>> passedOver(Spot spot) {
        return watcher.passedOver(own(spot));
    }

    @Override
    public void passes(Spot spot) {
        watcher.passes(own(spot));
    }

    @Override
    public Optional<Instant> underWaySince(Spot spot) {
        return watcher.underWaySince(own(spot));
    }

    @Override
    public Optional<List<String>> items(Spot spot) {
        return watcher.items(own(spot));
    }

    @Override
    public void loops(Spot spot, List<String> items) {
        watcher.loops(own(spot), items);
    }

    private Spot own(Spot spot) {
        return new Spot(spot.script(), spot.number(), own(spot.key()));
    }

    private RunLine own(RunLine line) {
        return new RunLine(line.script(), line.number(), own(line.key()), line.text(), line.words(), line.session());
    }

    private String own(String key) {
        return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    }
}
