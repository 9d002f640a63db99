package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The aliases of {@code ~/.aws/cli/alias}.
 *
 * <pre>
 *   [toplevel]
 *   whoami = sts get-caller-identity --query Account --output text
 *   [command rds]
 *   running = describe-export-tasks
 *     --filters Name=status,Values=in_progress
 * </pre>
 *
 * @param sections what the names in a section stand for, by the section's header
 */
public record AwsAliases(Map<String, Map<String, String>> sections) {
    private static final String TOP_LEVEL = "toplevel";
    private static final String COMMAND = "command ";

    public AwsAliases {
        sections = Map.copyOf(sections);
    }

    public static AwsAliases none() {
        return new AwsAliases(Map.of());
    }

    /** @throws FailureException a {@link Failure.General} for a file that cannot be read */
    public static AwsAliases read(Places places) {
        Path path = places.awsAliases();
        if (!Files.isRegularFile(path)) {
            return none();
        }
        try {
            return new AwsAliases(named(IniFile.parseTexts(Files.readString(path))));
        } catch (IniFile.BrokenFileException e) {
            throw broken(path, e.why(), e);
        } catch (IOException e) {
            throw broken(path, "it cannot be read as UTF-8 text (" + e + ")", e);
        }
    }

    /** Blanks between the words of a header, such as {@code [command  rds]}, count as one. */
    private static Map<String, Map<String, String>> named(Map<String, Map<String, String>> sections) {
        Map<String, Map<String, String>> named = new LinkedHashMap<>();
        sections.forEach((header, aliases) ->
                named.put(header.startsWith(COMMAND) ? header.strip().replaceAll("\\s+", " ") : header, aliases));
        return named;
    }

    /** What a name stands for in the place of a service. */
    public Optional<String> topLevel(String name) {
        return find(TOP_LEVEL, name);
    }

    /** What a name stands for in the place of an operation. */
    public Optional<String> operation(String service, String name) {
        return find(COMMAND + service, name);
    }

    private Optional<String> find(String section, String name) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(name))
                .map(String::strip);
    }

    private static FailureException broken(Path path, String why, Exception cause) {
        return new FailureException(
                new Failure.General("Unable to parse config file: " + path, "Put it right: " + why + "."), cause);
    }
}
