package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedHistoryTest {
    private static final String SECRET = "AWS_SECRET";

    private Path folder;

    @BeforeEach
    void useAFolder(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void linesAreThereAgainInTheNextSession() {
        enter("status", "use prod");
        try (TypedSession person = TypedSession.of(80, 24)) {
            LineEditor editor = editor(person);
            CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine());
            person.await("rds>").type("\033[A\033[A").await("rds> status").type("\r");
            assertEquals(new ReadResult.Line("status"), TypedSession.result(reading));
        }
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        enter("status");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
    }

    @Test
    void aLineWithASecretIsNowhere() throws IOException {
        enter("status", "set x = " + SECRET);
        assertFalse(Files.readString(file()).contains(SECRET));
        assertTrue(Files.readString(file()).contains("status"));
    }

    @Test
    void twoSessionsAtOnceLoseNothing() throws IOException {
        try (TypedSession one = TypedSession.of(80, 24);
                TypedSession other = TypedSession.of(80, 24)) {
            LineEditor first = editor(one);
            LineEditor second = editor(other);
            for (int i = 0; i < 10; i++) {
                enter(one, first, "one-" + i);
                enter(other, second, "other-" + i);
            }
        }
        String kept = Files.readString(file());
        for (int i = 0; i < 10; i++) {
            assertTrue(kept.contains("one-" + i + "\n") && kept.contains("other-" + i + "\n"), kept);
        }
    }

    @Test
    void aLineOfSeveralLinesComesBackWhole() {
        enter("start \\\n  --x y");
        try (TypedSession person = TypedSession.of(80, 24)) {
            LineEditor editor = editor(person);
            CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine());
            person.await("rds>").type("\033[A").await("--x y").type("\r");
            assertEquals(new ReadResult.Line("start \\\n  --x y"), TypedSession.result(reading));
        }
    }

    @Test
    void aFileThatCannotBeWrittenDoesNotKeepAnybodyFromTyping() throws IOException {
        Files.createFile(folder.resolve("state"));
        try (TypedSession person = TypedSession.of(80, 24)) {
            LineEditor editor = editor(person);
            enter(person, editor, "status");
            assertTrue(editor.historyProblem().contains("cannot be used"), editor.historyProblem());
        }
    }

    private void enter(String... lines) {
        try (TypedSession person = TypedSession.of(80, 24)) {
            LineEditor editor = editor(person);
            for (String line : lines) {
                enter(person, editor, line);
            }
        }
    }

    private static void enter(TypedSession person, LineEditor editor, String line) {
        CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine());
        person.awaitScreen("a prompt", screen -> screen.endsWith("rds>")).type(line.replace('\n', '\r') + "\r");
        assertEquals(new ReadResult.Line(line), TypedSession.result(reading));
    }

    private LineEditor editor(TypedSession person) {
        return new LineEditor(
                person.terminal(),
                EditorSettings.quiet().remembering(file(), SECRET).withPrompt("rds> ", true));
    }

    private Path file() {
        return folder.resolve("state").resolve("history");
    }
}
