package dev.rdsshell.completions.cache;

import java.util.Optional;

/**
 * A kind of rows.
 *
 * @param name such as {@code db-snapshots}
 * @param row a record of texts and nothing else
 * @param shelf the name under which its rows are kept between two sessions; empty where they are not
 * @param <R> a row
 */
public record Kind<R extends Record>(String name, Class<R> row, Optional<String> shelf) {}
