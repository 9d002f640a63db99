package dev.rdsshell.shell.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that a watch knows, in all its places. */
public record Scene(List<WatchState> places) {
    public Scene {
        places = List.copyOf(places);
    }

    public static Scene of(WatchState only) {
        return new Scene(List.of(only));
    }

    /** Every export, place by place. */
    public List<Sight> sights() {
        return places.stream()
                .flatMap(state -> state.tasks().stream().map(watched -> new Sight(state, watched)))
                .toList();
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

    /** Whether a person could help by a code of a device. */
    boolean wantsCode() {
        return troubled().stream()
                .flatMap(state -> state.contact().trouble().stream())
                .anyMatch(Troubles::isCode);
    }

    boolean hasNothingToShow() {
        return places.stream().allMatch(state -> state.tasks().isEmpty())
                && troubled().isEmpty();
    }
}
