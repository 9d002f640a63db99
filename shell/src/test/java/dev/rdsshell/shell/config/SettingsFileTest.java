package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private final SafeFile file;

    SettingsFileTest(@TempDir Path folder) {
        file = new SafeFile(folder.resolve("config.yaml"));
    }

    @Test
    void withoutAFileNothingIsSet() {
        assertEquals(Settings.none(), load());
    }

    @Test
    void onAndOffAreWords() throws IOException {
        file.write("# mine\noutput: table\npager: off\ncolour: on\n");
        assertEquals(new Settings(Map.of("output", "table", "pager", "off", "colour", "on"), List.of()), load());
    }

    @Test
    void anUnknownNameIsAWarningWithTheNearest() throws IOException {
        file.write("colur: on\noutput: yaml\n");
        assertEquals(Map.of("output", "yaml"), load().values());
        assertEquals(List.of(file.path() + ": There is no option colur. Did you mean colour?"), load().warnings());
    }

    @Test
    void aValueThatIsNotAllowedIsAWarning() throws IOException {
        file.write("pager: less\n");
        assertEquals(List.of(file.path() + ": Option pager cannot be less. It can be: on, off."), load().warnings());
    }

    @Test
    void aBrokenFileIsOneWarningAndTheBuiltInSettings() throws IOException {
        for (String broken : List.of("pager: [", "just text", "pager: on\npager: off", "!!java.io.File [x]")) {
            file.write(broken);
            assertEquals(Map.of(), load().values(), broken);
            assertEquals(1, load().warnings().size(), broken);
            assertTrue(load().warnings().get(0).contains("so the built-in settings hold"), broken);
        }
    }

    private Settings load() {
        return new SettingsFile(
                        file, (typed, known) -> typed.equals("colur") ? Optional.of("colour") : Optional.empty())
                .load();
    }
}
