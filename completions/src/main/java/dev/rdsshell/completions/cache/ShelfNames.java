package dev.rdsshell.completions.cache;

import java.util.Optional;

/**
 * Under which names rows of a kind lie between two sessions. Each is asked for when it is needed and not before, because whose
 * rows they are may come out meanwhile. Workers only.
 */
public interface ShelfNames {

    /** Where rows that may be shown lie; empty where there can be none. */
    Optional<String> toRead();

    /** Where rows that were looked up belong; empty where they must not be kept. */
    Optional<String> toWrite();

    /** The same to read and to write. */
    static ShelfNames of(Optional<String> name) {
        return new ShelfNames() {
            @Override
            public Optional<String> toRead() {
                return name;
            }

            @Override
            public Optional<String> toWrite() {
                return name;
            }
        };
    }
}
