package dev.rdsshell.shell.queue;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Passing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which places of the queue's entries answer. One that does not is left alone until the next pass over the queue, so that it
 * holds up nothing that goes elsewhere.
 */
final class Reach {
    /** A place that never answered is more likely wrong than away for a while. */
    private final Set<String> answered = new HashSet<>();

    private final Set<String> told = new HashSet<>();
    private final Map<String, FailureException> silent = new HashMap<>();

    /** Every place is tried again. */
    void beginPass() {
        silent.clear();
    }

    boolean isOpen(QueueEntry entry) {
        return !silent.containsKey(entry.place());
    }

    void hasAnswered(QueueEntry entry) {
        answered.add(entry.place());
        told.remove(entry.place());
    }

    void hasFailed(QueueEntry entry, FailureException e) {
        silent.put(entry.place(), e);
    }

    /** What to end with, where no place of these entries can be hoped for. */
    Optional<FailureException> end(List<QueueEntry> left) {
        return left.stream().allMatch(this::isHopeless)
                ? left.stream().flatMap(entry -> failure(entry).stream()).findFirst()
                : Optional.empty();
    }

    private boolean isHopeless(QueueEntry entry) {
        return failure(entry)
                .filter(e -> !answered.contains(entry.place()) || !Passing.isPassing(e.failure()))
                .isPresent();
    }

    private Optional<FailureException> failure(QueueEntry entry) {
        return Optional.ofNullable(silent.get(entry.place()));
    }

    /** What has not been told yet of the places that are away. */
    List<String> news() {
        return silent.entrySet().stream()
                .filter(place -> told.add(place.getKey()))
                .map(place -> place.getValue().failure().message())
                .toList();
    }
}
