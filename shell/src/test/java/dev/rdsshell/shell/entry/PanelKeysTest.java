package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelKeysTest {
    private static final List<String> ROWS =
            List.of("a snapshot", "a Cluster", "a role", "clusters", "a key", "a cluster");

    private final Panels panels = new Panels(new Forgetful());
    private final PanelKeys keys = new PanelKeys(panels, panel -> ROWS);

    @Test
    void searchingGoesToTheFirstPlaceAndOnToTheNext() {
        assertEquals(1, after("/", "c", "l", "u", "s", "enter"));
        assertEquals(3, after("n"));
        assertEquals(5, after("n"));
        assertEquals(1, after("n"));
    }

    @Test
    void theOneBeforeIsFoundToo() {
        assertEquals(1, after("/", "c", "l", "u", "s", "enter"));
        assertEquals(5, after("N"));
        assertEquals(3, after("N"));
        assertEquals(1, after("N"));
    }

    @Test
    void whatIsNowhereMovesNothing() {
        assertEquals(2, after("down", "down", "/", "x", "y", "enter", "n", "N"));
    }

    private int after(String... pressed) {
        List.of(pressed).forEach(key -> keys.press(Panel.DOCUMENTATION, key));
        return panels.scrolled(Panel.DOCUMENTATION);
    }

    private record Forgetful() implements PanelMemory {
        @Override
        public Set<String> load() {
            return Set.of();
        }

        @Override
        public void keep(Set<String> words) {}
    }
}
