package dev.rdsshell.completions.source;

import java.util.Optional;

/** A place in us-west-2 of which nothing else is known; what is asked there the test answers. */
public abstract class PlaceInOregon implements Place {
    @Override
    public Optional<String> region() {
        return Optional.of("us-west-2");
    }

    @Override
    public Optional<String> account() {
        return Optional.empty();
    }

    @Override
    public Optional<String> shelf() {
        return Optional.empty();
    }
}
