package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Start an export and watch it to its end: from a script, from one line, from a pipe, from the prompt. */
class MainJobTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String SCRIPT = "scripts/export-and-watch.rdsh";

    private final Path home;

    MainJobTest(@TempDir Path home) {
        this.home = home;
    }

    private AssertableShell shell() {
        return AssertableShell.in(home).from(PROJECT);
    }

    @Test
    void theDocumentedExampleIsStartedAndWatchedToItsEnd() {
        Ended ended = shell().run("--sandbox", "run", SCRIPT).exits(0).showsNoTrace();

        assertEquals(
                List.of(
                        "ExportTaskIdentifier",
                        "SourceArn",
                        "SnapshotTime",
                        "S3Bucket",
                        "IamRoleArn",
                        "KmsKeyId",
                        "Status",
                        "PercentProgress",
                        "TotalExtractedDataInGB"),
                membersOf(ended.out()));
        ended.prints("\"my-s3-export\"").prints("\"STARTING\"").says("STARTING").says("IN_PROGRESS");
        ended.says(" COMPLETE in ").says("exports: 1 complete");
    }

    @Test
    void anInstantExportIsCompleteAtTheFirstLook() {
        Ended ended = shell().run("--sandbox-speed", "instant", "run", SCRIPT).exits(0);

        ended.says(" COMPLETE in ").says("exports: 1 complete");
    }

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("scripts"))) {
            return files
                    .map(file -> PROJECT.relativize(file).toString())
                    .filter(name -> name.endsWith(".rdsh"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void eachSavedScriptRunsToItsEnd(String script) {
        Ended ended = shell().run("--sandbox", "run", script).exits(0).showsNoTrace();

        assertNotEquals("", ended.out());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void eachSavedScriptCanBePlanned(String script) {
        shell().run("--sandbox", "run", script, "--dry-run")
                .exits(0)
                .showsNoTrace()
                .prints(script + ":")
                .says("A dry run: ");
    }

    @Test
    void theNightlyScriptTakesANewIdentifierEachNight() {
        String folder = home.resolve("account").toString();
        TestTime nights = new TestTime("2026-11-22T01:30:00Z");

        shell().at(nights)
                .run("--sandbox-dir", folder, "run", "scripts/nightly-export.rdsh")
                .exits(0)
                .prints("nightly-2026-11-22-013000");
        nights.move(java.time.Duration.ofDays(1));
        Ended second = shell().at(nights)
                .run("--sandbox-dir", folder, "run", "scripts/nightly-export.rdsh")
                .exits(0);

        assertTrue(second.out().contains("nightly-2026-11-23-"), second::toString);
        shell().at(nights)
                .run(
                        "--sandbox-dir",
                        folder,
                        "describe-export-tasks",
                        "--query",
                        "ExportTasks[?starts_with(ExportTaskIdentifier, 'nightly-2026')].Status")
                .exits(0)
                .printsOnly("[\n    \"COMPLETE\",\n    \"COMPLETE\"\n]\n");
    }

    @Test
    void whatIsGivenToTheNightlyScriptWinsOverItsOwnValues() {
        shell().run("--sandbox", "run", "scripts/nightly-export.rdsh", "PREFIX=by-hand", "TASK=given-by-hand")
                .exits(0)
                .prints("\"S3Prefix\": \"by-hand\"")
                .prints("\"ExportTaskIdentifier\": \"given-by-hand\"");
    }

    @Test
    void theExamplePastedIntoTheSessionDoesTheSame() throws IOException {
        List<String> pasted = Files.readAllLines(PROJECT.resolve(SCRIPT)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        Ended ended = shell().typingAfter(List.of("--sandbox"), pasted.toArray(String[]::new));

        ended.exits(0).showsNoTrace().prints("\"my-s3-export\"");
        assertTrue(ended.lastWord().contains("COMPLETE"), ended::toString);
    }

    @Test
    void theLinesOfTheScriptDoTheSameThroughAPipe() throws IOException {
        Ended ended = shell().piped(Files.readString(PROJECT.resolve(SCRIPT)), "--sandbox");

        ended.exits(0).showsNoTrace().prints("\"my-s3-export\"");
        assertTrue(ended.lastWord().contains("COMPLETE"), ended::toString);
    }

    private static List<String> membersOf(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            List<String> names = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                }
            }
            return names;
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
