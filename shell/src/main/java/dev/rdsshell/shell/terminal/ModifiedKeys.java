package dev.rdsshell.shell.terminal;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What terminals send for a key that is pressed together with others, as xterm began it: {@code ESC [ 1 ; 5 D} for
 * {@code ctrl-left}, {@code ESC [ 3 ; 2 ~} for {@code shift-delete}.
 */
final class ModifiedKeys {
    /** In the order of their numbers, which begin with 2. */
    private static final List<String> MODIFIERS =
            List.of("shift", "alt", "alt-shift", "ctrl", "ctrl-shift", "ctrl-alt", "ctrl-alt-shift");

    private static final Map<String, String> LETTERS = Map.of(
            "up", "A", "down", "B", "right", "C", "left", "D", "home", "H", "end", "F", "f1", "P", "f2", "Q", "f3", "R",
            "f4", "S");
    private static final Map<String, Integer> NUMBERS = Map.of("insert", 2, "delete", 3, "page-up", 5, "page-down", 6);
    private static final List<Integer> FUNCTIONS = List.of(11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24);

    private ModifiedKeys() {}

    /** Each name with what is sent for it; a name may come more than once. */
    static void forEach(BiConsumer<String, String> each) {
        for (int place = 0; place < MODIFIERS.size(); place++) {
            String prefix = MODIFIERS.get(place) + "-";
            int modifier = place + 2;
            LETTERS.forEach((key, letter) -> each.accept(prefix + key, "\033[1;" + modifier + letter));
            NUMBERS.forEach((key, number) -> each.accept(prefix + key, numbered(number, modifier)));
            for (int function = 0; function < FUNCTIONS.size(); function++) {
                each.accept(prefix + "f" + (function + 1), numbered(FUNCTIONS.get(function), modifier));
            }
        }
    }

    private static String numbered(int key, int modifier) {
        return "\033[" + key + ";" + modifier + "~";
    }
}
