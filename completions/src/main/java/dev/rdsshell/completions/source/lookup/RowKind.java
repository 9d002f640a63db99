package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;

/**
 * A kind of rows, and how it is asked for.
 *
 * @param name such as {@code db-snapshots}
 * @param row a record of texts
 * @param isKept whether the next session may begin with them
 * @param <R> a row
 */
public record RowKind<R extends Record>(String name, Class<R> row, boolean isKept, Asking<R> asking) {

    /** @param <R> a row */
    @FunctionalInterface
    public interface Asking<R> {

        /** Gives everything to the sink, page by page, until it wants no more. */
        void ask(Place place, Sink<R> sink);
    }
}
