package dev.rdsshell.shell.watch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where exports are watched. With a single place there is nothing to say about it.
 *
 * @param profile may be empty
 * @param region may be empty
 */
public record Place(String profile, String region) {
    /** The only place of a watch. */
    public static final Place HERE = new Place("", "");

    /** {@code prod eu-west-1}, or the empty text. */
    public String label() {
        return Stream.of(profile, region).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
