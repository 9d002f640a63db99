package dev.rdsshell.shell.line;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the name that a misspelt one was probably meant to be. The rooms at the bottom of the house only ask; who
 * knows how to measure nearness is handed in from above.
 */
@FunctionalInterface
public interface Nearest {

    /** The known name that is nearest to the typed one, or empty where none is near. */
    Optional<String> find(String typed, Collection<String> known);

    /** Never suggests anything. */
    static Nearest none() {
        return (typed, known) -> Optional.empty();
    }
}
