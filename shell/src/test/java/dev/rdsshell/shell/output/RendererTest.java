package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // JDK 17 does not see from compiled classes that type arguments are @Nullable
class RendererTest {
    private static final String TASKS = """
            {"ExportTasks": [{"ExportTaskIdentifier": "t1", "ExportOnly": ["a", "b b"], "PercentProgress": 5,
              "SnapshotTime": "2024-02-29T12:34:56.789000+00:00"}]}""";

    @Test
    void jsonIndentsByFourAndKeepsTheOrderOfMembers() {
        assertEquals(
                """
                {
                    "b": "é \\"\\\\ \\u001f",
                    "a": [],
                    "o": {},
                    "n": [
                        1.5,
                        1e+100,
                        50.0,
                        null,
                        true
                    ]
                }
                """,
                render(
                        OutputFormat.JSON,
                        "{\"b\": \"é \\\"\\\\ \\u001f\", \"a\": [], \"o\": {}, \"n\": [1.5, 1e100, 50.0, null, true]}",
                        null));
    }

    @Test
    void anEmptyObjectPrintsNothing() {
        for (OutputFormat format : OutputFormat.values()) {
            assertEquals("", render(format, "{}", null), format.word());
        }
    }

    @Test
    void textPutsScalarsOnOneLineAndListsBelow() {
        assertEquals(
                "EXPORTTASKS\tt1\t5\t2024-02-29T12:34:56.789000+00:00\nEXPORTONLY\ta\nEXPORTONLY\tb b\n",
                render(OutputFormat.TEXT, TASKS, null));
    }

    @Test
    void textGivesAllObjectsOfAListTheSameColumns() {
        assertEquals(
                "X\t1\tNone\nX\t\tTrue\nX\t['a', \"it's\"]\t\n",
                render(
                        OutputFormat.TEXT,
                        "{\"x\": [{\"a\": 1, \"b\": null}, {\"b\": true}, {\"a\": [\"a\", \"it's\"]}]}",
                        null));
    }

    @Test
    void textRefusesObjectsAmongOtherValues() {
        assertThrows(OutputFailed.class, () -> render(OutputFormat.TEXT, "{\"x\": [{\"a\": 1}, 2]}", null));
    }

    @Test
    void yamlSortsKeysAndPutsDashesBelowTheKey() {
        assertEquals("""
                ExportTasks:
                - ExportOnly:
                  - a
                  - b b
                  ExportTaskIdentifier: t1
                  PercentProgress: 5
                  SnapshotTime: '2024-02-29T12:34:56.789000+00:00'
                """, render(OutputFormat.YAML, TASKS, null));
    }

    @Test
    void yamlWritesALoneScalarAsJson() {
        assertEquals("\"é\"\n", render(OutputFormat.YAML, "{\"a\": \"é\"}", "a"));
        assertEquals("null\n", render(OutputFormat.YAML, "{}", "a"));
    }

    @Test
    void yamlStreamIsAListOfPages() {
        assertEquals("- ''\n", render(OutputFormat.YAML_STREAM, "{\"a\": \"\"}", "a"));
        assertEquals("- a:\n  - x\n", render(OutputFormat.YAML_STREAM, "{\"a\": [\"x\"]}", null));
    }

    @Test
    void aTableTooWideForTheTerminalTurnsItsSingleRows() {
        assertEquals("""
                ----------------------------------------------------------------
                |                      DescribeExportTasks                     |
                +--------------------------------------------------------------+
                ||                         ExportTasks                        ||
                |+-----------------------+------------------------------------+|
                ||  ExportTaskIdentifier |  t1                                ||
                ||  PercentProgress      |  5                                 ||
                ||  SnapshotTime         |  2024-02-29T12:34:56.789000+00:00  ||
                |+-----------------------+------------------------------------+|
                |||                        ExportOnly                        |||
                ||+----------------------------------------------------------+||
                |||  a                                                       |||
                |||  b b                                                     |||
                ||+----------------------------------------------------------+||
                """, render(OutputFormat.TABLE, TASKS, null));
    }

    @Test
    void aTableCountsAmbiguousCharactersTwice() {
        assertEquals(
                """
                ---------------------
                |DescribeExportTasks|
                +-------------------+
                |  ü日              |
                |  ab               |
                +-------------------+
                """.replace("ü日              ", "ü日             "),
                render(OutputFormat.TABLE, "{\"a\": [\"ü日\", \"ab\"]}", "a"));
    }

    @Test
    void aTableShowsAScalar() {
        assertEquals("""
                ---------------------
                |DescribeExportTasks|
                +-------------------+
                |  0                |
                +-------------------+
                """, render(OutputFormat.TABLE, "{\"a\": []}", "length(a)"));
        assertEquals("", render(OutputFormat.TABLE, "{}", "a"));
    }

    @Test
    void aTableRefusesRowsOfDifferentLengths() {
        OutputFailed failed =
                assertThrows(OutputFailed.class, () -> render(OutputFormat.TABLE, "{\"a\": [1, [2, 3]]}", "a"));
        assertEquals("Row should have 1 elements, instead it has 2", failed.getMessage());
    }

    @Test
    void colourEndsEveryPieceWithAReset() throws IOException {
        StringBuilder out = new StringBuilder();
        Presentation coloured = Presentation.of(OutputFormat.TABLE).withColour(TableColour.DIRECT);
        Renderer.render(Answer.of("T", document("{\"a\": {\"k\": \"v\"}}")), coloured, out);
        assertEquals(
                """
                --------------
                RR|      T     |RR
                RR+------------+RR
                R<|>R|     a    |R<|>R
                R<|>R+----+-----+R<|>R
                R<|>R|  {kR |  {vR  |R<|>R
                R<|>R+----+-----+R<|>R
                R""",
                out.toString()
                        .replace("\u001b[0m", "R")
                        .replace("\u001b[2m\u001b[33m|R", "<|>")
                        .replace("\u001b[1m\u001b[34m", "{"));
    }

    @Test
    void throughAPagerOnlyWhatIsColouredIsReset() throws IOException {
        StringBuilder out = new StringBuilder();
        Presentation coloured = Presentation.of(OutputFormat.TABLE).withColour(TableColour.PAGED);
        Renderer.render(Answer.of("T", document("{\"a\": {\"k\": \"v\"}}")), coloured, out);
        assertEquals(
                """
                --------------
                |      T     |
                +------------+
                <|>|     a    |<|>
                <|>+----+-----+<|>
                <|>|  {kR |  {vR  |<|>
                <|>+----+-----+<|>
                """,
                out.toString()
                        .replace("\u001b[2m\u001b[33m|\u001b[0m", "<|>")
                        .replace("\u001b[0m", "R")
                        .replace("\u001b[1m\u001b[34m", "{"));
    }

    @Test
    void anErrorMayBeADocument() throws IOException {
        StringBuilder out = new StringBuilder();
        ErrorFormat.TEXT.render("NoRegion", "You must specify a region.", 80, out);
        assertEquals("NoRegion\tYou must specify a region.\n", out.toString());
    }

    private static String render(OutputFormat format, String json, @Nullable String query) {
        StringBuilder out = new StringBuilder();
        Presentation presentation = Presentation.of(format).withQuery(query == null ? null : Query.parse(query));
        try {
            Renderer.render(Answer.of("DescribeExportTasks", document(json)), presentation, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static Map<String, @Nullable Object> document(String json) {
        try {
            return Tree.object(Objects.requireNonNull(JsonTree.parse(json)));
        } catch (JsonTree.InvalidJson e) {
            throw new IllegalStateException(json, e);
        }
    }
}
