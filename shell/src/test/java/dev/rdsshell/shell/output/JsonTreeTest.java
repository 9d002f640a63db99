package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JsonTreeTest {
    @Test
    void brokenJsonIsToldByItsPlaceAlone() {
        assertEquals("it ends too early, at line 2, column 9", whyNot("{\n  \"a\": 1"));
        assertEquals("it goes wrong at line 1, column 2", whyNot("{a: 1}"));
    }

    private static String whyNot(String text) {
        return String.valueOf(assertThrows(JsonTree.InvalidJson.class, () -> JsonTree.parse(text))
                .getMessage());
    }
}
