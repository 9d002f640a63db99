package dev.rdsshell.shell.terminal;

import java.util.function.Function;

/** Says what could stand in a line. */
@FunctionalInterface
public interface LineCompleter {

    /**
     * The place of the line that a choice would fill. Called while a key is being handled, so it must not wait for anything.
     *
     * @param buffer everything typed so far, with its line breaks
     * @param cursor place of the cursor in it, in UTF-16 units
     */
    Place at(String buffer, int cursor);

    /**
     * A place of a line: what stands there from its beginning to the cursor is what the choices have to match.
     *
     * @param start where it begins in the buffer
     * @param severalWords whether what is typed while a menu is open may hold blanks, because values are searched by words
     * @param matching from the text between start and cursor, as typed, to what could stand there. Never waits for the
     *     network; called again for every key that narrows an open menu, and when rows have arrived, then from another thread
     */
    record Place(int start, boolean severalWords, Function<String, Completions> matching) {

        /** Where nothing is known that could stand there. */
        public static Place none(int cursor) {
            return new Place(cursor, false, typed -> Completions.none());
        }
    }
}
