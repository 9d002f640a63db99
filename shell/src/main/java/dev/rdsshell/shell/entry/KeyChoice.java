package dev.rdsshell.shell.entry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which key does what. */
public record KeyChoice(Map<Action, String> keys) {
    public KeyChoice {
        keys = new EnumMap<>(keys);
    }

    /**
     * Each with a key of its own. Where what was saved and what the settings say now give two of them the same one, the first
     * has it, and the other its built-in key or another that is free.
     *
     * @param key gives the key of an action, such as {@code f1}
     */
    public static KeyChoice of(Function<Action, String> key) {
        Map<Action, String> keys = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            String wished = key.apply(action);
            if (!keys.containsValue(wished)) {
                keys.put(action, wished);
            }
        }
        for (Action action : Action.values()) {
            keys.computeIfAbsent(action, without -> free(without, keys));
        }
        return new KeyChoice(keys);
    }

    private static String free(Action action, Map<Action, String> keys) {
        return Stream.concat(Stream.of(action), Arrays.stream(Action.values()))
                .map(each -> each.setting().builtIn())
                .filter(builtIn -> !keys.containsValue(builtIn))
                .findFirst()
                .orElseThrow();
    }

    Optional<Action> action(String key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As people write it: {@code F1}, {@code Ctrl-O}. */
    String shown(Action action) {
        String key = keys.getOrDefault(action, action.setting().builtIn());
        int dash = key.indexOf('-');
        return dash < 0
                ? key.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(key.charAt(0))
                        + key.substring(1, dash + 1)
                        + key.substring(dash + 1).toUpperCase(Locale.ROOT);
    }
}
