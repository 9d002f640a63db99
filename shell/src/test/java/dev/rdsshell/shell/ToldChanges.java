package dev.rdsshell.shell;

import dev.rdsshell.shell.watch.Change;
import dev.rdsshell.shell.watch.Scene;
import dev.rdsshell.shell.watch.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a watch tells of the states of its exports: to see that none is lost, and none told twice. */
final class ToldChanges {
    private final Map<String, List<String>> states = new HashMap<>();
    private int troubles;

    void take(Step step) {
        for (Change change : step.changes()) {
            if (change instanceof Change.OfTask task && task.kind() != Change.Kind.PROGRESS) {
                states.computeIfAbsent(task.watched().identifier(), any -> new ArrayList<>())
                        .add(task.watched().state());
            } else if (change instanceof Change.Trouble) {
                troubles++;
            }
        }
    }

    int count() {
        return states.values().stream().mapToInt(List::size).sum();
    }

    int troubles() {
        return troubles;
    }

    long twice() {
        return states.values().stream()
                .mapToLong(told -> told.size() - told.stream().distinct().count())
                .sum();
    }

    /** Each export starts, and extracts from then on. */
    long lost(Scene scene) {
        return scene.sights().stream()
                .flatMap(sight -> Stream.of("STARTING", "IN_PROGRESS")
                        .filter(state -> !states.getOrDefault(sight.watched().identifier(), List.of())
                                .contains(state)))
                .count();
    }
}
