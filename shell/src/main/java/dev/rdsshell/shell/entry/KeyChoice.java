package dev.rdsshell.shell.entry;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which key does what. */
public record KeyChoice(Map<Action, String> keys) {
    public KeyChoice {
        keys = new EnumMap<>(keys);
    }

    /** @param key gives the key of an action, such as {@code f1} */
    public static KeyChoice of(Function<Action, String> key) {
        Map<Action, String> keys = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            keys.put(action, key.apply(action));
        }
        return new KeyChoice(keys);
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
