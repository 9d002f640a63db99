package dev.rdsshell.shell.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class VariableMapTest {

    @Test
    void itHoldsWhatAnyMapWouldHoldInTheOrderOfTheNames() {
        Random random = new Random(42);
        Map<String, String> expected = new TreeMap<>();
        VariableMap map = VariableMap.of(Map.of());
        for (int step = 0; step < 20_000; step++) {
            String name = "V" + random.nextInt(500);
            if (random.nextInt(3) == 0) {
                expected.remove(name);
                map = map.without(name);
            } else {
                expected.put(name, "v" + step);
                map = map.with(name, "v" + step);
            }
        }
        assertEquals(expected, map);
        assertEquals(expected.size(), map.size());
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertEquals(expected.get("V7"), map.get("V7"));
    }

    @Test
    void oneThatIsChangedLeavesTheOtherAsItWas() {
        VariableMap one = VariableMap.of(Map.of("A", "1", "B", "2"));
        VariableMap other = one.with("A", "changed").without("B");
        assertEquals(Map.of("A", "1", "B", "2"), one);
        assertEquals(Map.of("A", "changed"), other);
        assertSame(other, VariableMap.of(other));
        assertThrows(UnsupportedOperationException.class, () -> other.put("C", "3"));
    }

    @Test
    void whatIsNotInItIsNotFound() {
        VariableMap map = VariableMap.of(Map.of("A", "1"));
        assertNull(map.get("B"));
        assertFalse(map.containsKey("B"));
        assertSame(map, map.without("B"));
    }

    @Test
    void aHundredThousandOfThemAreSetOneAfterTheOther() {
        List<VariableMap> all = new ArrayList<>(List.of(VariableMap.of(Map.of())));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int number = 0; number < 100_000; number++) {
                all.set(0, all.get(0).with("V" + number, "x"));
            }
        });
        assertEquals(100_000, all.get(0).size());
    }
}
