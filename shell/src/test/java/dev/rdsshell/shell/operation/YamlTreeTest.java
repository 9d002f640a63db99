package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

    @Test
    void wordsForYesAndNoAreTexts() throws Exception {
        assertEquals(List.of("yes", "No", "on", "off", "y"), YamlTree.parse("[yes, No, on, off, y]"));
    }

    @Test
    void numbersAreThoseOfYaml12() throws Exception {
        assertEquals(List.of(12, 31, 8, -5, 1.5, 1e3, 1000), YamlTree.parse("[012, 0x1F, 0o10, -5, 1.5, 1e3, 1_000]"));
    }

    @Test
    void nothingHasSeveralNames() throws Exception {
        assertEquals(Arrays.asList(null, null, null, true, false), YamlTree.parse("[~, null, NULL, True, false]"));
        assertNull(YamlTree.parse(""));
    }

    @Test
    void quotedScalarsAreTexts() throws Exception {
        assertEquals(List.of("012", "true", ""), YamlTree.parse("['012', \"true\", '']"));
    }

    @Test
    void aDateWithoutQuotesIsNoText() throws Exception {
        assertEquals(List.of(new YamlTree.Time("2024-01-01")), YamlTree.parse("- 2024-01-01"));
    }

    @Test
    void jsonIsYaml() throws Exception {
        assertEquals(Map.of("a", List.of("b")), YamlTree.parse("{\"a\":[\"b\"]}"));
    }

    @Test
    void repeatedKeysAndSeveralDocumentsAreRefused() {
        assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse("a: 1\na: 2\n"));
        assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse("a: 1\n---\nb: 2\n"));
        assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse("a: [1"));
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse("&a [*a]"));
    }
}
