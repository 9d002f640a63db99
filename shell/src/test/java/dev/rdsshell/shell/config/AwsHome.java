package dev.rdsshell.shell.config;

import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A home directory with AWS files, and the variables of a process, for a test. */
final class AwsHome {
    private final Path home;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private Settings settings = Settings.none();

    AwsHome(Path home) {
        this.home = home;
    }

    AwsHome config(String text) throws IOException {
        return write("config", text);
    }

    AwsHome credentials(String text) throws IOException {
        return write("credentials", text);
    }

    AwsHome variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    AwsHome settings(Map<String, String> values) {
        settings = new Settings(values, java.util.List.of());
        return this;
    }

    Environment environment() {
        return new Environment(variables, home, home);
    }

    AwsFiles files() {
        return AwsFiles.read(new Places(environment()));
    }

    SettingsResolver resolver() {
        Nearest first = (typed, known) -> known.stream()
                .filter(name -> name.startsWith(typed.substring(0, Math.min(2, typed.length()))))
                .findFirst();
        return new SettingsResolver(environment(), settings, first);
    }

    AwsSettings resolve(GlobalOptions line, Session session) {
        return resolver().resolve(line, session);
    }

    AwsSettings resolve() {
        return resolve(GlobalOptions.none(), Session.clean());
    }

    private AwsHome write(String name, String text) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve(name), text);
        return this;
    }
}
