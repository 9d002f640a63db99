package dev.rdsshell.shell.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of the process and the person's home, so that a test can have its own.
 *
 * <p>An empty variable counts as set, as with the AWS CLI.
 */
public record Environment(Map<String, String> variables, Path home, Path workingDirectory) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** That of this process. The home is HOME where it is set, as with the AWS CLI. */
    public static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        String home = variables.getOrDefault("HOME", "");
        return new Environment(
                variables,
                Path.of(home.isEmpty() ? System.getProperty("user.home") : home),
                Path.of("").toAbsolutePath());
    }

    /** The same without the variables of AWS tools: what the practice account may see. */
    Environment withoutAws() {
        Map<String, String> others = new HashMap<>(variables);
        others.keySet().removeIf(name -> name.startsWith("AWS_"));
        return new Environment(others, home, workingDirectory);
    }

    /** The variable, where it is set and not empty. */
    public Optional<String> findNonEmpty(String name) {
        return find(name).filter(value -> !value.isEmpty());
    }

    /** A path as the AWS CLI reads it: {@code ~} and {@code $NAME} replaced, relative to the working directory. */
    public Path path(String written) {
        return workingDirectory.resolve(fromHome(PathVariables.replace(written, this)));
    }

    /** The same where the AWS CLI replaces {@code ~} alone. */
    String fromHome(String written) {
        return written.equals("~") || written.startsWith("~/") ? home() + written.substring(1) : written;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
