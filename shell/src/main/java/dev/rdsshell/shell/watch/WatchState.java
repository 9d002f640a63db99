package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that a watch knows about one place.
 *
 * @param began when the watch began
 * @param tasks in the order in which they were asked for or turned up
 * @param earlier how long earlier exports took
 */
public record WatchState(
        Place place, Scope scope, Instant began, List<Watched> tasks, Contact contact, EarlierExports earlier) {
    public WatchState {
        tasks = List.copyOf(tasks);
    }

    public static WatchState begin(Scope scope, Instant now) {
        return begin(Place.HERE, scope, now);
    }

    public static WatchState begin(Place place, Scope scope, Instant now) {
        List<Watched> awaited = scope instanceof Scope.Named named
                ? named.identifiers().stream()
                        .map(identifier -> Watched.awaited(identifier, now))
                        .toList()
                : List.of();
        return new WatchState(place, scope, now, awaited, Contact.NONE_YET, EarlierExports.NONE);
    }

    public Optional<Watched> find(String identifier) {
        return tasks.stream()
                .filter(watched -> watched.identifier().equals(identifier))
                .findFirst();
    }

    /** Those that are not over yet. */
    public List<Watched> open() {
        return tasks.stream().filter(watched -> !watched.isOver()).toList();
    }

    /** Whether there was an answer, and nothing is left to wait for. */
    public boolean isOver() {
        return contact.lastGood().isPresent() && open().isEmpty();
    }

    /** Whether it is still asked for the first time: nothing is known yet, not even that something is wrong. */
    boolean isUnheard() {
        return contact.lastGood().isEmpty() && contact.trouble().isEmpty();
    }

    WatchState with(Contact changed) {
        return new WatchState(place, scope, began, tasks, changed, earlier);
    }

    WatchState with(EarlierExports learned) {
        return new WatchState(place, scope, began, tasks, contact, learned);
    }

    /** The same, where what was written down tells since when sources are restored. */
    WatchState with(Restorings written) {
        return new WatchState(
                place,
                scope,
                began,
                tasks.stream().map(watched -> since(watched, written)).toList(),
                contact,
                earlier);
    }

    private static Watched since(Watched watched, Restorings written) {
        return watched.task()
                .filter(task -> task.status() == ExportStatus.STARTING && !watched.phaseSinceIsExact())
                .flatMap(task -> written.began(task, watched.phaseSince()))
                .map(watched::begun)
                .orElse(watched);
    }

    /** The same with these in place of their earlier selves, new ones at the end. */
    WatchState with(List<Watched> changed, Contact now) {
        Map<String, Watched> byIdentifier = changed.stream()
                .collect(Collectors.toMap(Watched::identifier, watched -> watched, (first, second) -> second));
        List<Watched> all = new ArrayList<>();
        tasks.forEach(old -> all.add(
                Optional.ofNullable(byIdentifier.remove(old.identifier())).orElse(old)));
        changed.stream()
                .filter(watched -> byIdentifier.remove(watched.identifier()) != null)
                .forEach(all::add);
        return new WatchState(place, scope, began, all, now, earlier);
    }
}
