package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.ShellWords;
import dev.rdsshell.shell.line.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ~/.aws/config} and {@code ~/.aws/credentials} as the AWS CLI reads them: a profile is {@code [default]} or
 * {@code [profile NAME]} in the one and {@code [NAME]} in the other, and where both have a key, the credentials file
 * counts.
 *
 * @param profiles by name
 * @param shared what the credentials file alone says of a profile, by its name
 * @param services the {@code [services NAME]} sections by name
 * @param ssoSessions the {@code [sso-session NAME]} sections by name
 * @param looked where we looked, for messages
 */
public record AwsFiles(
        Map<String, AwsSection> profiles,
        Map<String, AwsSection> shared,
        Map<String, AwsSection> services,
        Map<String, AwsSection> ssoSessions,
        List<Path> looked) {
    public AwsFiles {
        profiles = Map.copyOf(profiles);
        shared = Map.copyOf(shared);
        services = Map.copyOf(services);
        ssoSessions = Map.copyOf(ssoSessions);
        looked = List.copyOf(looked);
    }

    /** No files at all: that is how the practice account sees the world. */
    public static AwsFiles none() {
        return new AwsFiles(Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** @throws FailureException a {@link Failure.General} for a file that cannot be read */
    public static AwsFiles read(Places places) {
        Map<String, AwsSection> profiles = new LinkedHashMap<>();
        Map<String, AwsSection> services = new LinkedHashMap<>();
        Map<String, AwsSection> ssoSessions = new LinkedHashMap<>();
        sections(places.awsConfig()).forEach((header, section) -> {
            named("profile", header).ifPresent(name -> profiles.put(name, section));
            named("services", header).ifPresent(name -> services.put(name, section));
            named("sso-session", header).ifPresent(name -> ssoSessions.put(name, section));
            if (header.equals("default")) {
                profiles.put(header, section);
            }
        });
        Map<String, AwsSection> shared = sections(places.awsCredentials());
        shared.forEach((name, section) -> profiles.merge(name, section, AwsSection::under));
        return new AwsFiles(
                profiles, shared, services, ssoSessions, List.of(places.awsConfig(), places.awsCredentials()));
    }

    /** The names of all profiles, sorted. */
    public List<String> profileNames() {
        return profiles.keySet().stream().sorted().toList();
    }

    public Optional<AwsSection> profile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** What the credentials file alone says of a profile: a key there comes before what its section of the other says. */
    public AwsSection shared(String name) {
        return shared.getOrDefault(name, AwsSection.empty());
    }

    /** The name in a header of two words, such as {@code [profile "my prod"]}. */
    private static Optional<String> named(String kind, String header) {
        Words words = ShellWords.split(header);
        boolean matches = words.size() == 2 && words.texts().get(0).equals(kind);
        return matches && words.ending() == Words.Ending.WHOLE
                ? Optional.of(words.texts().get(1))
                : Optional.empty();
    }

    private static Map<String, AwsSection> sections(Path path) {
        if (!Files.isRegularFile(path)) {
            return Map.of();
        }
        try {
            Map<String, AwsSection> sections = new LinkedHashMap<>();
            IniFile.parse(text(path)).forEach((header, keys) -> sections.put(header, section(keys)));
            return sections;
        } catch (IniFile.BrokenFileException e) {
            throw broken(path, e.why(), e);
        } catch (IOException e) {
            throw broken(path, "it cannot be read (" + e + ")", e);
        }
    }

    private static String text(Path path) throws IOException, IniFile.BrokenFileException {
        byte[] bytes = Files.readAllBytes(path);
        CharBuffer read = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        String text = read.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(character -> character == '\n').count() + 1;
            throw new IniFile.BrokenFileException("line " + line + ": not UTF-8 text; save the file as UTF-8");
        }
        return text;
    }

    private static AwsSection section(Map<String, String> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Map<String, String>> nested = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            if (value.startsWith("\n")) {
                nested.put(key, nested(value));
            } else {
                values.put(key, value);
            }
        });
        return new AwsSection(values, nested);
    }

    /** The parser has seen to it that each line has an equals sign. */
    private static Map<String, String> nested(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            values.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return values;
    }

    private static FailureException broken(Path path, String why, Exception cause) {
        return new FailureException(
                new Failure.General("Unable to parse config file: " + path, "Put it right: " + why + "."), cause);
    }
}
