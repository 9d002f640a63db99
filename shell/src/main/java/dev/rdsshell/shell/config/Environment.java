package dev.rdsshell.shell.config;

import java.nio.file.Path;
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

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
