package dev.rdsshell.sandbox.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFilesTest {
    private final Path folder;

    ObjectFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anObjectIsAPlainFileUnderItsKey() throws IOException {
        files().write("nightly/my-export/info.json", "content".getBytes(UTF_8));

        assertEquals("content", Files.readString(folder.resolve("nightly/my-export/info.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "folder/",
                "a//b",
                "/leading",
                "../../escape",
                ".",
                "..",
                ".hidden",
                "100%",
                "%",
                "%%",
                "a%2Fb",
                "tab\tand\nline",
                "back\\slash",
                "colon:and*star?",
                "umlaut ü",
                "spaces at end ",
                "a/%/b%%"
            })
    void everyKeyComesBackAsItWas(String key) {
        files().write(key, key.getBytes(UTF_8));

        assertEquals(List.of(key), files().keys());
        assertEquals(key, read(key));
        files().delete(key);
        assertTrue(files().keys().isEmpty());
    }

    @Test
    void noKeyLeavesTheFolder() throws IOException {
        files().write("../outside", "x".getBytes(UTF_8));

        assertFalse(Files.exists(folder.resolveSibling("outside")));
    }

    @Test
    void aKeyMayBeAnObjectAndAFolderAtOnce() {
        files().write("a", "first".getBytes(UTF_8));
        files().write("a/b", "second".getBytes(UTF_8));
        files().write("c/d", "third".getBytes(UTF_8));
        files().write("c", "fourth".getBytes(UTF_8));

        assertEquals(Set.of("a", "a/b", "c", "c/d"), Set.copyOf(files().keys()));
        assertEquals("first", read("a"));
        assertEquals("fourth", read("c"));
        files().write("a", "fifth".getBytes(UTF_8));
        assertEquals("fifth", read("a"));
        assertEquals(4, files().keys().size());
    }

    @Test
    void foldersThatAreEmptyGoWithTheirLastObject() {
        files().write("a/b/c", "x".getBytes(UTF_8));
        files().write("a/d", "x".getBytes(UTF_8));

        files().delete("a/b/c");

        assertFalse(Files.exists(folder.resolve("a/b")));
        assertEquals(List.of("a/d"), files().keys());
    }

    private ObjectFiles files() {
        return new ObjectFiles(folder);
    }

    private String read(String key) {
        return new String(files().read(key).orElseThrow(), UTF_8);
    }
}
