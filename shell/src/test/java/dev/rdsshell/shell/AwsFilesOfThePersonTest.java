package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * The person's AWS files are read by our own parser and by nothing else, and on the practice account not at all. To the SDK,
 * which would read them by rules of its own, the files of the test are those of the process.
 */
class AwsFilesOfThePersonTest {
    private static final String BROKEN = "[default\nregion = nowhere\n";
    private static final String SCRIPT =
            Path.of("..", "scripts", "export-and-watch.rdsh").toAbsolutePath().toString();

    private final Path home;

    AwsFilesOfThePersonTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void theFilesAreThoseOfTheProcess() {
        SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(
                "AWS_CONFIG_FILE", home.resolve(".aws/config").toString());
        SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(
                "AWS_SHARED_CREDENTIALS_FILE", home.resolve(".aws/credentials").toString());
    }

    @AfterEach
    void forgetThem() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    }

    private AssertableShell broken(String file) {
        return AssertableShell.in(home).file(file, BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {".aws/config", ".aws/credentials"})
    void thePracticeAccountDoesNotReadThem(String file) {
        broken(file)
                .run("--sandbox", "--sandbox-speed", "instant", "run", SCRIPT)
                .exits(0)
                .says("COMPLETE");
        broken(file)
                .run("--sandbox", "describe-export-tasks", "--output", "off")
                .exits(0)
                .saysOnly();
        broken(file)
                .typingAfter(List.of("--sandbox"), "describe-export-tasks --query 'length(ExportTasks)'")
                .exits(0)
                .neverSays("config");
    }

    @ParameterizedTest
    @ValueSource(strings = {".aws/config", ".aws/credentials"})
    void whatNobodyCanReadIsNamedWithItsLine(String file) {
        try (PracticeAccount account = new PracticeAccount()) {
            account.shell(home)
                    .file(file, BROKEN)
                    .run("describe-export-tasks")
                    .exits(255)
                    .says("Unable to parse config file: " + home.resolve(file))
                    .says("Put it right: line 1: a section is a name between [ and ].");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[default]\noutput: text\n",
                " [default]\noutput = text\n",
                "[default] # mine\noutput = text\n",
                "[default]\n  output = text\n",
                "\uFEFF[default]\noutput = text\n",
                "[profile \"a]\n[default]\noutput = text\n",
                "[default]\noutput = text\ns3 =\n  a = b\n # c\n  d = e\n"
            })
    void whatTheAwsCliReadsIsReadHereToo(String config) {
        try (PracticeAccount account = new PracticeAccount()) {
            account.shell(home)
                    .file(".aws/config", config)
                    .run("describe-export-tasks", "--query", "['as', 'text']")
                    .exits(0)
                    .printsOnly("as\ttext\n");
        }
    }

    @Test
    void aProcessOfItsOwnDoesNotReadThemEither() throws Exception {
        broken(".aws/config").file(".aws/credentials", BROKEN);
        assertEquals(0, exitCode("--sandbox", "describe-export-tasks", "--output", "off"));
    }

    private int exitCode(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ShellProgram(home).command(arguments)).directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.redirectErrorStream(true).redirectOutput(home.resolve("said").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", Files.readString(home.resolve("said"), StandardCharsets.UTF_8));
        return process.exitValue();
    }
}
