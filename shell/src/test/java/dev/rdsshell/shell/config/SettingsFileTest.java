package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aKeyDoesOneThingOnly() throws IOException {
        file.write("key-documentation: f6\nkey-help: f6\n");
        assertEquals(Map.of("key-documentation", "f6"), load().values());
        assertEquals(1, load().warnings().size());
        assertTrue(load().warnings().get(0).contains("key-help cannot be f6: it is the key of key-documentation."));
        file.write("key-documentation: f1\nkey-help: f3\n");
        assertEquals(List.of(), load().warnings());
    }

    @Test
    void aBrokenFileIsOneWarningAndTheBuiltInSettings() throws IOException {
        for (String broken : List.of("pager: [", "just text", "pager: on\npager: off", "!!java.io.File [x]")) {
            file.write(broken);
            assertEquals(Map.of(), load().values(), broken);
            assertEquals(1, load().warnings().size(), broken);
            assertTrue(load().warnings().get(0).contains("so the built-in settings hold"), broken);
            assertTrue(load().guardRails().isProtected("123456789012"), broken);
        }
    }

    @Test
    void protectedAccountsAndThePriceAreNoOptions() throws IOException {
        file.write("protect:\n  - 012345678901\n  - 123\nprice-per-gb: 0.010\n");
        assertEquals(Set.of("012345678901"), load().guardRails().protectedAccounts());
        assertEquals(Optional.of(new BigDecimal("0.010")), load().guardRails().pricePerGigabyte());
        assertEquals(
                List.of(file.path() + ": protect: 123 is no account. Write its twelve digits."), load().warnings());
        assertTrue(load().guardRails().isProtected("210987654321"));
        file.write("protect: 123456789012\nprice-per-gb: cheap\n");
        assertTrue(load().guardRails().isProtected("123456789012"));
        assertEquals(
                List.of(file.path() + ": price-per-gb: cheap is no number. Write it like 0.010."), load().warnings());
        assertFalse(load().guardRails().isProtected("210987654321"));
    }

    @Test
    void aPriceBelowNothingIsRefused() throws IOException {
        file.write("price-per-gb: -1\n");
        assertEquals(Optional.empty(), load().guardRails().pricePerGigabyte());
        assertEquals(
                List.of(file.path() + ": price-per-gb: -1 is less than nothing. Write it like 0.010."),
                load().warnings());
        file.write("price-per-gb: 0\n");
        assertEquals(Optional.of(BigDecimal.ZERO), load().guardRails().pricePerGigabyte());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e3000000", "1000001", "1e-999999999"})
    void aPriceThatNobodyPaysIsRefused(String price) throws IOException {
        file.write("price-per-gb: " + price + "\n");
        Settings settings = load();
        assertEquals(Optional.empty(), settings.guardRails().pricePerGigabyte());
        assertEquals(
                List.of(file.path() + ": price-per-gb: " + price + " is no price of a gigabyte. Write it like 0.010."),
                settings.warnings());
    }

    private Settings load() {
        return new SettingsFile(
                        file, (typed, known) -> typed.equals("colur") ? Optional.of("colour") : Optional.empty())
                .load();
    }
}
