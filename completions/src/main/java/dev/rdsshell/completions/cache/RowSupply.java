package dev.rdsshell.completions.cache;

/** Gives what is known of rows. Never waits. */
@FunctionalInterface
public interface RowSupply {

    /**
     * What is known now.
     *
     * @param place equal as long as it means the same account, region and session
     * @param lookup how what is missing could be looked up
     * @param <R> a row
     */
    <R extends Record> Known<R> get(Object place, Kind<R> kind, Lookup<R> lookup);
}
