package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
    private final Path folder;
    private final SafeFile file;

    SafeFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = new SafeFile(folder.resolve("a/b/file.yaml"));
    }

    @Test
    void aMissingFileIsEmpty() throws IOException {
        assertEquals(Optional.empty(), file.read());
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        file.write("é");
        assertEquals(Optional.of("é"), file.read());
        assertEquals("rw-------", rights(file.path()));
        assertEquals("rwx------", rights(folder.resolve("a")));
        assertEquals("rwx------", rights(folder.resolve("a/b")));
    }

    @Test
    void whatCannotBeReadIsReplaced() throws IOException {
        file.write("before");
        Files.write(file.path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        file.write("after");
        assertEquals(Optional.of("after"), file.read());
    }

    @Test
    void whatIsAppendedStandsAtTheEnd() throws IOException {
        file.append("one\n");
        file.append("two\n");
        assertEquals(Optional.of("one\ntwo\n"), file.read());
        assertEquals("rw-------", rights(file.path()));
    }

    @Test
    void aChangeThatFailsLeavesTheFileAsItWas() throws IOException {
        file.write("before");
        assertThrows(
                IllegalStateException.class,
                () -> file.update(text -> {
                    throw new IllegalStateException();
                }));
        assertEquals(Optional.of("before"), file.read());
        try (var left = Files.list(file.path().resolveSibling(""))) {
            assertEquals(2, left.count(), "the file and its lock");
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        new SafeFile(link).write("new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(elsewhere));
    }

    @Test
    void twoShellsLoseNothing() throws Exception {
        ExecutorService shells = Executors.newFixedThreadPool(4);
        Callable<Void> addOne = () -> {
            new SafeFile(file.path()).update(text -> text + "x");
            return null;
        };
        try {
            List<Future<Void>> done = shells.invokeAll(
                    IntStream.range(0, 40).mapToObj(i -> addOne).toList());
            for (Future<Void> one : done) {
                one.get();
            }
        } finally {
            shells.shutdown();
        }
        assertEquals(Optional.of("x".repeat(40)), file.read());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
