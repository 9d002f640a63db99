package dev.rdsshell.shell.config;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys that a setting may name. Ctrl-C, what a terminal sends for Enter, Tab and Backspace, and what edits the line are not among
 * them.
 */
final class KeyWords {
    private static final String TAKEN = "chijmqsz";
    private static final String EDITING = "abdefkuw";
    private static final String EDITING_WITH_ALT = "bf";

    static final String[] ALL = Stream.of(
                    IntStream.rangeClosed(1, 12).mapToObj(number -> "f" + number),
                    letters(TAKEN + EDITING).map(letter -> "ctrl-" + letter),
                    letters(EDITING_WITH_ALT).map(letter -> "alt-" + letter))
            .flatMap(keys -> keys)
            .toArray(String[]::new);

    private KeyWords() {}

    private static Stream<String> letters(String others) {
        return IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).filter(letter -> !others.contains(letter));
    }
}
