package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyChoiceTest {
    @Test
    void ofTwoThatWishTheSameKeyTheFirstHasItAndTheOtherItsBuiltInOne() {
        KeyChoice keys = wished(Map.of(Action.DOCUMENTATION, "f6", Action.COPY, "f6"));
        assertEquals(Optional.of(Action.DOCUMENTATION), keys.action("f6"));
        assertEquals(Optional.of(Action.COPY), keys.action("ctrl-o"));
        assertEquals("Ctrl-O", keys.shown(Action.COPY));
    }

    @Test
    void whoseBuiltInKeyIsTakenTooGetsOneThatIsFree() {
        KeyChoice keys = wished(Map.of(Action.KEYS, "f3", Action.DOCUMENTATION, "f3"));
        assertEquals(Optional.of(Action.KEYS), keys.action("f3"));
        assertEquals(Optional.of(Action.DOCUMENTATION), keys.action("f1"));
        assertEquals(Action.values().length, new HashSet<>(keys.keys().values()).size());
    }

    private static KeyChoice wished(Map<Action, String> keys) {
        return KeyChoice.of(action -> keys.getOrDefault(action, action.setting().builtIn()));
    }
}
