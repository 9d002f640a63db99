package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.SandboxAccount;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {
    private static final Defaults DEFAULTS = Defaults.none()
            .with(new Defaults.Default(
                    "start-export-task", "--s3-bucket-name", List.of("acme"), "012345678901", "us-west-2"))
            .with(new Defaults.Default("start-export-task", "--export-only", List.of("a", "on"), "", ""));

    private final Path path;
    private final SessionFile file;

    SessionFileTest(@TempDir Path folder) {
        path = folder.resolve("state/session.yaml");
        file = new SessionFile(new SafeFile(path));
    }

    @Test
    void withoutAFileTheSessionIsClean() {
        assertEquals(
                new SessionFile.Restored(Session.clean().withSaved(GlobalOptions.none()), Optional.empty()),
                file.restore());
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() {
        Session session = Session.clean()
                .withChosen(options("profile", "prod").with("region", "us-west-2"))
                .withBehaviour("pager", "off")
                .withVariable("TEAM", "web: #1")
                .withDefaults(DEFAULTS);
        file.save(session);
        Session restored = file.restore().session();
        assertEquals(
                Map.of("profile", "prod", "region", "us-west-2", "pager", "off"),
                restored.saved().values());
        assertEquals(GlobalOptions.none(), restored.chosen());
        assertEquals(Map.of("TEAM", "web: #1"), restored.variables());
        assertEquals(DEFAULTS, restored.defaults());
    }

    @Test
    void whatWasRestoredIsKeptAgain() {
        file.save(Session.clean().withSaved(options("profile", "a").with("region", "r")));
        file.save(file.restore().session());
        assertEquals(
                Map.of("profile", "a", "region", "r"),
                file.restore().session().saved().values());
        file.save(file.restore().session().withChosen(options("profile", "b")));
        assertEquals(Map.of("profile", "b"), file.restore().session().saved().values());
    }

    @Test
    void noSecretAndNoUnusualConnectionIsKept() throws IOException {
        file.save(Session.clean()
                .withChosen(options("endpoint-url", "http://me:hidden@host").with("no-verify-ssl", "true"))
                .withVariable("DB_PASSWORD", "hidden")
                .withVariable("X", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        String written = Files.readString(path);
        assertEquals("options: {}\nvariables: {}\ndefaults: []\n", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "just text", "options: text", "defaults: [a]", "variables: {a: [b]}", "a: 1\na: 2"})
    void aBrokenFileIsOneMessageAndACleanSession(String text) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
        SessionFile.Restored restored = file.restore();
        assertEquals(Session.clean(), restored.session());
        assertTrue(restored.warning().orElseThrow().startsWith("The saved session in " + path + " cannot be read"));
        assertFalse(restored.warning().orElseThrow().contains("\n"));
    }

    @Test
    void thePracticeAccountOverwritesNothing() {
        SandboxAccount account = new SandboxAccount(URI.create("http://127.0.0.1:1"), "k", "s", "us-west-2");
        assertThrows(FailureException.class, () -> file.save(Session.clean().withSandbox(account)));
        assertFalse(Files.exists(path));
    }

    private static GlobalOptions options(String name, String value) {
        return GlobalOptions.none().with(name, value);
    }
}
