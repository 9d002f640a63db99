package dev.rdsshell.completions.cache;

import java.util.Optional;

/** Where rows are kept between two sessions. Whoever cannot keep anything keeps nothing: no failure comes out of here. */
public interface Shelf {

    /** The text kept under that name. */
    Optional<String> read(String name);

    void write(String name, String text);

    /** Keeps nothing. */
    static Shelf none() {
        return new Shelf() {
            @Override
            public Optional<String> read(String name) {
                return Optional.empty();
            }

            @Override
            public void write(String name, String text) {
                // the next session looks everything up itself
            }
        };
    }
}
