package dev.rdsshell.completions.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    private final Files files;

    FilesTest(@TempDir Path folder) throws IOException {
        java.nio.file.Files.createDirectories(folder.resolve("inputs"));
        java.nio.file.Files.writeString(folder.resolve("inputs/export.json"), "{}");
        java.nio.file.Files.writeString(folder.resolve("nightly.rdsh"), "");
        java.nio.file.Files.writeString(folder.resolve(".hidden"), "");
        files = new Files(folder, folder, name -> true);
    }

    @Test
    void foldersGoOnAndFilesAreWhole() {
        Answer answer = files.suggestions(Wanted.of(""));

        assertEquals(List.of("inputs/", "nightly.rdsh"), values(answer));
        assertEquals(
                List.of(false, true),
                answer.suggestions().stream().map(Suggestion::whole).toList());
    }

    @Test
    void aSchemeAndAFolderStayInFront() {
        assertEquals(List.of("file://inputs/export.json"), values(files.suggestions(Wanted.of("file://inputs/ex"))));
    }

    @Test
    void hiddenFilesShowOnceADotIsTyped() {
        assertEquals(List.of(".hidden", "inputs/", "nightly.rdsh"), values(files.suggestions(Wanted.of("."))));
    }

    @Test
    void aTildeIsTheHome() {
        assertEquals(List.of("~/inputs/export.json"), values(files.suggestions(Wanted.of("~/inputs/"))));
    }

    @Test
    void aFolderThatIsNotThereSaysSo() {
        assertEquals(
                "cannot read nowhere/",
                files.suggestions(Wanted.of("nowhere/x")).reason());
    }

    private static List<String> values(Answer answer) {
        return answer.suggestions().stream().map(Suggestion::value).toList();
    }
}
