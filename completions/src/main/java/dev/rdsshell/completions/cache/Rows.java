package dev.rdsshell.completions.cache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Rows as they were known at one moment, with what was made of them: an order, an index, suggestions.
 *
 * @param <R> a row
 */
public final class Rows<R> {
    private final List<R> all;
    private final Map<Object, View<R>> views = new ConcurrentHashMap<>();

    /** How something is made of rows, and what that gave. */
    private record View<R>(Function<List<R>, ?> make, Object made) {
        static <R> View<R> of(List<R> rows, Function<List<R>, ?> make) {
            return new View<>(make, make.apply(rows));
        }
    }

    Rows(List<R> all) {
        this.all = List.copyOf(all);
    }

    static <R> Rows<R> none() {
        return new Rows<>(List.of());
    }

    public List<R> all() {
        return all;
    }

    /**
     * What is made of the rows, made once as long as they stay the same.
     *
     * @param name of the view; equal names must mean equal functions
     */
    @SuppressWarnings("unchecked") // each name belongs to one function, and so to one type
    public <V> V view(Object name, Function<List<R>, V> make) {
        return (V) views.computeIfAbsent(name, absent -> View.of(all, make)).made();
    }

    /**
     * Makes everything of these rows that was made of older ones. Who loads rows does so before they are shown, because it
     * may take a while, and who presses Tab must not wait for it.
     */
    Rows<R> seenLike(Rows<R> older) {
        older.views.forEach((name, view) -> views.computeIfAbsent(name, absent -> View.of(all, view.make())));
        return this;
    }
}
