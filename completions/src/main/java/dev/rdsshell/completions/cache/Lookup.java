package dev.rdsshell.completions.cache;

import java.util.List;

/**
 * Asks for rows of one kind, page by page. Runs on a worker.
 *
 * @param <R> a row
 */
@FunctionalInterface
public interface Lookup<R> {

    /** @throws LookupFailure what was given so far stays */
    void load(Sink<R> sink);

    /**
     * Takes what a look-up brings.
     *
     * @param <R> a row
     */
    interface Sink<R> {

        /** Adds rows; gives false when nobody wants more. */
        boolean page(List<R> rows);

        /** The same rows better known, in place of all that were given; gives false when nobody wants more. */
        boolean instead(List<R> rows);

        /**
         * Rests, where a call failed because there were too many and somebody still looks at the rows; says so meanwhile.
         *
         * @return whether the same call is to be made again
         */
        boolean restAfter(LookupFailure failure);

        /** Part of what belongs to the rows cannot be looked up: they are of use all the same, and the reason is told. */
        void lacks(LookupFailure failure);
    }
}
