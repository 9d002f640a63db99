package dev.rdsshell.shell.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a watch knows, in all its places. It never changes, so that what many redraws ask is worked out once. */
public final class Scene {
    private final List<WatchState> places;
    private @Nullable Overview overview;

    public Scene(List<WatchState> places) {
        this.places = List.copyOf(places);
    }

    public static Scene of(WatchState only) {
        return new Scene(List.of(only));
    }

    public List<WatchState> places() {
        return places;
    }

    /** Every export, place by place. */
    public List<Sight> sights() {
        return overview().sights();
    }

    /** What a board has to know of all exports, also of those that it does not show. */
    Overview overview() {
        Overview known = overview;
        if (known == null) {
            known = Overview.of(places);
            overview = known;
        }
        return known;
    }

    public boolean hasSeveralPlaces() {
        return places.size() > 1;
    }

    /** When the service last answered, anywhere. */
    Optional<Instant> lastGood() {
        return places.stream()
                .flatMap(state -> state.contact().lastGood().stream())
                .max(Comparator.naturalOrder());
    }

    /** The places that do not answer as they should. */
    List<WatchState> troubled() {
        return places.stream()
                .filter(state -> state.contact().trouble().isPresent())
                .toList();
    }

    /** The places that are still asked for the first time. */
    List<WatchState> unheard() {
        return places.stream().filter(WatchState::isUnheard).toList();
    }

    /** Whether a person could help by a code of a device. */
    boolean wantsCode() {
        return troubled().stream()
                .flatMap(state -> state.contact().trouble().stream())
                .anyMatch(Troubles::isCode);
    }

    boolean hasNothingToShow() {
        return places.stream().allMatch(state -> state.tasks().isEmpty())
                && troubled().isEmpty()
                && unheard().isEmpty();
    }
}
