package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a watch has come to know when it ends, so that another goes on where it was left: nothing that was told is told again, and
 * nothing that ended is forgotten.
 */
public final class Course {
    private Optional<Known> known = Optional.empty();

    /**
     * So far.
     *
     * @param began when the first watch did
     * @param places one for each
     * @param followed how the lines ended that followed an export
     */
    record Known(Moment began, List<WatchState> places, List<Outcome.Finished> followed) {
        Known {
            places = List.copyOf(places);
            followed = List.copyOf(followed);
        }

        /** Of a place that was not watched before nothing is known. */
        WatchState of(Place place, Scope scope) {
            return places.stream()
                    .filter(state -> state.place().equals(place))
                    .findFirst()
                    .orElseGet(() -> WatchState.begin(place, scope, began.instant()));
        }
    }

    /** What is known now; nothing yet where this is the first watch. */
    synchronized Known from(Moment now) {
        return known.orElseGet(() -> new Known(now, List.of(), List.of()));
    }

    synchronized void keep(Known left) {
        known = Optional.of(left);
    }
}
