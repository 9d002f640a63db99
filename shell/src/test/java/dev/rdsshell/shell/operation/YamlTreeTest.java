package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void aTagSaysWhatAValueIs() throws Exception {
        assertEquals(
                Arrays.asList("5", 5, 5.0, true, null, "~"),
                YamlTree.parse("[!!str 5, !!int \"5\", !!float 5, !!bool 'yes', !!null '', !!str ~]"));
        for (String wrong : List.of("!foo 5", "!!int abc", "!foo [a]", "!!set {a}", "{a: !foo b}")) {
            assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse(wrong), wrong);
        }
    }

    @Test
    void aMergeKeyGivesWhatTheMappingItselfDoesNot() throws Exception {
        assertEquals(Map.of("a", "1x", "b", 2), YamlTree.parse("<<: {a: 9, b: 2}\na: 1x\n"));
        assertEquals(
                Map.of("one", Map.of("a", 1), "two", Map.of("a", 1, "b", 3)),
                YamlTree.parse("one: &one {a: 1}\ntwo:\n  <<: [*one, {a: 2, b: 3}]\n"));
        assertThrows(YamlTree.InvalidYaml.class, () -> YamlTree.parse("<<: a\n"));
    }

    @Test
    void aDocumentMaySayThatItIsYaml11() throws Exception {
        assertEquals(List.of(true, false, true, 10, "no"), YamlTree.parse("%YAML 1.1\n---\n[yes, No, on, 012, 'no']"));
        assertEquals(List.of("yes", 12), YamlTree.parse("%YAML 1.2\n---\n[yes, 012]"));
    }

    /** Each compared with what ruamel.yaml gives. */
    @ParameterizedTest
    @CsvSource({
        "1:30, 1:30, 90",
        "-1:30, -1:30, -90",
        "190:20:30, 190:20:30, 685230",
        "1_0:30, 1_0:30, 630",
        "01:30, 01:30, 01:30",
        "1:60, 1:60, 1:60",
        "20:30.15, 20:30.15, 1230.15",
        "-0x1F, -31, -31",
        "+0b11, 3, 3",
        "0x_1, 1, 1",
        "0o17, 15, 0o17",
        "-010, -10, -8",
        "08, 8, 08",
        "-.inf, -Infinity, -Infinity",
        ".NaN, NaN, NaN",
        "-.5, -0.5, -.5",
        ".5, 0.5, 0.5",
        "1.e3, 1000.0, 1000.0",
        "685.230_15e+03, 685230.15, 685230.15",
        "_1, _1, _1",
        "1e, 1e, 1e",
        "2001-1-1, 2001-1-1, 2001-1-1"
    })
    void whatIsANumberDependsOnTheVersion(String written, String now, String then) throws Exception {
        assertEquals("[" + now + "]", String.valueOf(YamlTree.parse("- " + written)));
        assertEquals("[" + then + "]", String.valueOf(YamlTree.parse("%YAML 1.1\n---\n- " + written)));
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
