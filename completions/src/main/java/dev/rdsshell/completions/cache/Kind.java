package dev.rdsshell.completions.cache;

/**
 * A kind of rows.
 *
 * @param name such as {@code db-snapshots}
 * @param row a record of texts and nothing else
 * @param shelf under which names its rows are kept between two sessions
 * @param <R> a row
 */
public record Kind<R extends Record>(String name, Class<R> row, ShelfNames shelf) {}
