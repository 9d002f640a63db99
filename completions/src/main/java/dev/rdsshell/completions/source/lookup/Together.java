package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls of which there is one for each of many things: made a few at a time, so that no account is flooded. */
final class Together {
    private static final int AT_ONCE = 8;

    private Together() {}

    /**
     * What is found out about each.
     *
     * @param ask must not throw
     */
    static <T, R> List<R> each(Place place, List<T> things, Function<T, R> ask) {
        List<R> found = new ArrayList<>();
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            List<T> some = things.subList(from, Math.min(things.size(), from + AT_ONCE));
            found.addAll(place.askTogether(some.stream()
                    .<Supplier<R>>map(thing -> () -> ask.apply(thing))
                    .toList()));
        }
        return found;
    }
}
