package dev.rdsshell.completions.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private final Path folder;
    private final NewFile source;

    NewFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        java.nio.file.Files.createDirectories(folder.resolve("scripts"));
        java.nio.file.Files.writeString(folder.resolve("nightly.rdsh"), "");
        source = new NewFile(new Files(folder, folder, name -> true), "recorded", ".rdsh");
    }

    @Test
    void aFreeNameComesFirstThenTheFoldersAndNoFileThatIsThere() {
        assertEquals(List.of("recorded.rdsh", "scripts/"), offered(""));
        assertEquals(List.of("scripts/recorded.rdsh"), offered("scripts/"));
    }

    @Test
    void aTakenNameGetsANumber() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("recorded.rdsh"), "");
        java.nio.file.Files.writeString(folder.resolve("recorded-2.rdsh"), "");
        assertEquals(List.of("recorded-3.rdsh", "scripts/"), offered(""));
    }

    @Test
    void whatIsTypedIsTheName() {
        assertEquals(List.of("weekly.rdsh", "scripts/"), offered("weekly"));
        assertEquals(List.of("nightly-2.rdsh", "scripts/"), offered("nightly.rdsh"));
    }

    @Test
    void aFolderThatIsNotThereSaysSo() {
        assertEquals(
                "cannot read nowhere/",
                source.suggestions(Wanted.of("nowhere/x")).reason());
    }

    private List<String> offered(String typed) {
        return source.suggestions(Wanted.of(typed)).suggestions().stream()
                .map(Suggestion::value)
                .toList();
    }
}
