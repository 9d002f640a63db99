package dev.rdsshell.shell.config;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys that a setting may name. Ctrl-C and what a terminal sends for Enter, Tab and Backspace are not among them. */
final class KeyWords {
    private static final String TAKEN = "chijmqsz";

    static final String[] ALL = Stream.of(
                    IntStream.rangeClosed(1, 12).mapToObj(number -> "f" + number),
                    letters().filter(letter -> !TAKEN.contains(letter)).map(letter -> "ctrl-" + letter),
                    letters().map(letter -> "alt-" + letter))
            .flatMap(keys -> keys)
            .toArray(String[]::new);

    private KeyWords() {}

    private static Stream<String> letters() {
        return IntStream.rangeClosed('a', 'z').mapToObj(Character::toString);
    }
}
