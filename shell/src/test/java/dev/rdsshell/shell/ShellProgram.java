package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real program, to be started in a process of its own with a home of its own: nothing of the person who runs the tests
 * is read.
 */
record ShellProgram(Path home) {

    /** The command that starts it. */
    List<String> command(String... arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RdsShell.class.getName());
        return Stream.concat(java, Stream.of(arguments)).toList();
    }

    /** A terminal for it. Lines are not explained while they are typed, so that the line is the last row of the screen. */
    RealTerminal.Setup at(int columns, int rows) {
        set("as-you-type: off\n");
        return helping(columns, rows);
    }

    /** The same with all help. */
    RealTerminal.Setup helping(int columns, int rows) {
        return RealTerminal.of(columns, rows)
                .in(home)
                .with("HOME", home.toString())
                .with("XDG_CONFIG_HOME", home.resolve("settings").toString())
                .with("XDG_STATE_HOME", home.resolve("state").toString())
                .with("XDG_CACHE_HOME", home.resolve("cache").toString())
                .with("AWS_CONFIG_FILE", home.resolve("config").toString())
                .with("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString())
                .with("AWS_EC2_METADATA_DISABLED", "true");
    }

    /** The same with the keys and the address of a practice account that runs elsewhere. */
    RealTerminal.Setup on(Sandbox sandbox, int columns, int rows) {
        return at(columns, rows)
                .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
                .with("AWS_ACCESS_KEY_ID", sandbox.accessKeyId())
                .with("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey())
                .with("AWS_DEFAULT_REGION", sandbox.region());
    }

    /** Whatever was typed before has left: back to its line, then to an empty one, on a screen of its own. */
    static void takeAnEmptyLine(RealTerminal person, String prompt) {
        person.type("\003\003\f")
                .awaitScreen("an empty screen", screen -> screen.strip().equals(prompt));
    }

    /** What stands in config.yaml. */
    void set(String settings) {
        try {
            Path folder = Files.createDirectories(home.resolve("settings/rds-shell"));
            Files.writeString(folder.resolve("config.yaml"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
