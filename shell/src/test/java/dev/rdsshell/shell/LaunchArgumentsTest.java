package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {
    private static Launch read(String... arguments) {
        return LaunchArguments.read(List.of(arguments));
    }

    private static String refusal(String... arguments) {
        FailureException failed = assertThrows(FailureException.class, () -> read(arguments));
        assertEquals(252, failed.failure().exitCode());
        return failed.failure().message();
    }

    @Test
    void noArgumentsAreASession() {
        assertEquals(new Launch(Optional.empty(), new Launch.Session(GlobalOptions.none())), read());
    }

    @Test
    void globalOptionsAloneAreASessionThatStartsWithThem() {
        assertEquals(
                new Launch.Session(GlobalOptions.none().with("region", "eu-west-1")),
                read("--region", "eu-west-1").way());
    }

    @Test
    void aWordIsACommandWithItsArgumentsUntouched() {
        assertEquals(
                new Launch.OneCommand(List.of("--region", "eu-west-1", "status", "-c", "x")),
                read("--region", "eu-west-1", "status", "-c", "x").way());
    }

    @Test
    void theLinesOfTheArgumentMayStandBetweenGlobalOptions() {
        assertEquals(
                new Launch.GivenLines("use; status", GlobalOptions.none().with("output", "text")),
                read("--output", "text", "-c", "use; status").way());
    }

    @Test
    void theVersionIsAskedForAlone() {
        assertEquals(new Launch.ShowVersion(), read("--version").way());
    }

    @Test
    void whatStandsBehindTheVersionDoesNotMatter() {
        for (List<String> words : List.of(
                List.of("rds", "--version"),
                List.of("rds", "foo", "--version"),
                List.of("--version", "--output", "xml"),
                List.of("--region", "eu-west-1", "--version", "--bogus"),
                List.of("--version", "rds", "foo"))) {
            assertEquals(new Launch.ShowVersion(), LaunchArguments.read(words).way(), words.toString());
        }
        assertEquals(
                new Launch.OneCommand(List.of("foo", "--version")),
                read("foo", "--version").way());
        assertEquals(
                new Launch.OneCommand(List.of("rds", "--output", "xml", "--version")),
                read("rds", "--output", "xml", "--version").way());
    }

    @Test
    void whatTheArgumentLacksIsSaid() {
        assertEquals("-c needs the lines to run.", refusal("-c"));
        assertEquals("--region needs a value.", refusal("--region"));
        assertEquals("Unknown option: --regoin", refusal("--regoin"));
    }

    @Test
    void sandboxOptionsStandAnywhereBeforeTwoDashes() {
        SandboxArguments taken = SandboxArguments.takenFrom(
                List.of("--sandbox-speed=instant", "status", "--sandbox-snapshots", "100", "--sandbox-dir", "kept"));

        assertEquals(
                Optional.of(SandboxOptions.DEFAULTS
                        .withSpeed(SandboxSpeed.INSTANT)
                        .withExtraSnapshots(100)
                        .withDirectory(Path.of("kept"))),
                taken.options());
        assertEquals(List.of("status"), taken.rest());
    }

    @Test
    void whatStandsBehindTwoDashesIsAnotherCommands() {
        List<String> arguments = List.of("sandbox", "--", "tool", "--sandbox");

        assertEquals(new SandboxArguments(Optional.empty(), arguments), SandboxArguments.takenFrom(arguments));
    }

    @Test
    void sandboxOptionsAreNeverAbbreviated() {
        assertEquals(
                new SandboxArguments(Optional.empty(), List.of("--sand")),
                SandboxArguments.takenFrom(List.of("--sand")));
    }

    @Test
    void aValueThatCannotBeIsRefusedWithTheOnesThatCan() {
        assertEquals("--sandbox-speed cannot be 'warp'.", refusal("--sandbox-speed", "warp"));
        assertEquals("--sandbox-snapshots cannot be '-1'.", refusal("--sandbox-snapshots", "-1"));
        assertEquals("--sandbox-dir needs a value.", refusal("--sandbox-dir"));
    }
}
