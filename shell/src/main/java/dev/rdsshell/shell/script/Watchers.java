package dev.rdsshell.shell.script;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several who watch the same run, told in their order. */
public record Watchers(List<RunWatcher> all) implements RunWatcher {
    public Watchers {
        all = List.copyOf(all);
    }

    @Override
    public void begins(RunLine line) {
        all.forEach(watcher -> watcher.begins(line));
    }

    @Override
    public void ends(RunLine line, End end) {
        all.forEach(watcher -> watcher.ends(line, end));
    }

    @Override
    public Optional<Map<String, String>> passedOver(Spot spot) {
        return all.stream()
                .flatMap(watcher -> watcher.passedOver(spot).stream())
                .findFirst();
    }

    @Override
    public void passes(Spot spot) {
        all.forEach(watcher -> watcher.passes(spot));
    }

    @Override
    public Optional<Instant> underWaySince(Spot spot) {
        return all.stream()
                .flatMap(watcher -> watcher.underWaySince(spot).stream())
                .findFirst();
    }

    @Override
    public Optional<List<String>> items(Spot spot) {
        return all.stream().flatMap(watcher -> watcher.items(spot).stream()).findFirst();
    }

    @Override
    public void loops(Spot spot, List<String> items) {
        all.forEach(watcher -> watcher.loops(spot, items));
    }

    @Override
    public void finished(int exitCode) {
        all.forEach(watcher -> watcher.finished(exitCode));
    }
}
