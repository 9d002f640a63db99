package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps a session for the next start: profile, region, behaviour, variables and defaults. Never a secret, and never what
 * makes a connection other than usual, such as {@code --endpoint-url} or {@code --no-verify-ssl}.
 *
 * <pre>
 *   options:
 *     profile: prod
 *     region: us-west-2
 *   variables:
 *     TEAM: web
 *   defaults:
 *   - command: start-export-task
 *     parameter: --s3-bucket-name
 *     values:
 *     - acme-exports
 *     account: '123456789012'
 *     region: us-west-2
 * </pre>
 */
public final class SessionFile {
    private static final List<String> KEPT_OPTIONS = Stream.concat(
                    Stream.of("profile", "region", "ca-bundle", "cli-error-format"), Option.words().stream())
            .toList();

    private final SafeFile file;

    public SessionFile(SafeFile file) {
        this.file = file;
    }

    /**
     * A session as it was kept.
     *
     * @param warning what to say where the file could not be read; the session is clean then
     */
    public record Restored(Session session, Optional<String> warning) {}

    /**
     * Keeps it.
     *
     * @return the variables and the defaults that hold a secret and are therefore not kept, by name
     * @throws FailureException where the file cannot be written, or the session runs on the practice
     *     account
     */
    public List<String> save(Session session) {
        if (session.sandbox().isPresent()) {
            throw new FailureException(new Failure.InvalidLine(
                    "A session on the practice account is not kept.",
                    "Start rds-shell without --sandbox and save there."));
        }
        try {
            file.write(Yaml.write(content(session)));
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General(
                            "The session cannot be written to " + file.path() + ": " + e,
                            "Look at the disk and the rights."),
                    e);
        }
        return leftOut(session);
    }

    private static List<String> leftOut(Session session) {
        Stream<String> variables = new TreeMap<>(session.variables())
                .entrySet().stream()
                        .filter(variable -> isSecret(variable.getKey(), variable.getValue()))
                        .map(Map.Entry::getKey);
        Stream<String> defaults = session.defaults().entries().stream()
                .filter(SessionFile::isSecret)
                .map(Defaults.Default::parameter);
        return Stream.concat(variables, defaults).toList();
    }

    /** What was kept, in a session that is clean otherwise. The options are weaker than the environment. */
    public Restored restore() {
        try {
            return new Restored(session(Yaml.readMap(file.read().orElse(""))), Optional.empty());
        } catch (IOException | Yaml.BrokenYamlException | ClassCastException e) {
            String why =
                    e instanceof ClassCastException ? "it does not have the form of a saved session" : e.getMessage();
            return new Restored(
                    Session.clean(),
                    Optional.of("The saved session in " + file.path() + " cannot be read, so this one starts clean: "
                            + why + ". Write save to replace it."));
        }
    }

    private static Map<String, Object> content(Session session) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("options", options(session));
        Map<String, String> variables = new TreeMap<>(session.variables());
        variables.entrySet().removeIf(variable -> isSecret(variable.getKey(), variable.getValue()));
        content.put("variables", variables);
        content.put(
                "defaults",
                session.defaults().entries().stream()
                        .filter(Predicate.not(SessionFile::isSecret))
                        .map(SessionFile::content)
                        .toList());
        return content;
    }

    private static Map<String, String> options(Session session) {
        GlobalOptions saved = session.saved();
        Optional<String> profile = session.chosen().find("profile");
        if (profile.isPresent() && !profile.equals(saved.find("profile"))) {
            saved = saved.without("region");
        }
        Map<String, String> options = new TreeMap<>(session.chosen().over(saved).values());
        options.putAll(session.behaviour());
        options.keySet().retainAll(KEPT_OPTIONS);
        return options;
    }

    private static Map<String, Object> content(Defaults.Default entry) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("command", entry.command());
        content.put("parameter", entry.parameter());
        content.put("values", entry.values());
        content.put("account", entry.account());
        content.put("region", entry.region());
        return content;
    }

    private static boolean isSecret(Defaults.Default entry) {
        return entry.values().stream().anyMatch(value -> isSecret(entry.parameter(), value));
    }

    private static boolean isSecret(String name, String value) {
        return SecretFilter.isSecretName(name) || SecretFilter.isSecret(value);
    }

    private static Session session(Map<String, Object> content) {
        Session session = Session.clean()
                .withSaved(new GlobalOptions(texts(content.getOrDefault("options", Map.of()))))
                .withDefaults(new Defaults(defaults(content.getOrDefault("defaults", List.of()))));
        for (var variable : texts(content.getOrDefault("variables", Map.of())).entrySet()) {
            session = session.withVariable(variable.getKey(), variable.getValue());
        }
        return session;
    }

    private static Map<String, String> texts(Object mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) mapping).forEach((name, value) -> texts.put((String) name, value == null ? "" : (String) value));
        return texts;
    }

    private static List<Defaults.Default> defaults(Object list) {
        List<Defaults.Default> defaults = new ArrayList<>();
        for (Object entry : (List<?>) list) {
            Map<?, ?> content = (Map<?, ?>) entry;
            defaults.add(new Defaults.Default(
                    text(content, "command"),
                    text(content, "parameter"),
                    values(content),
                    text(content, "account"),
                    text(content, "region")));
        }
        return defaults;
    }

    private static String text(Map<?, ?> content, String name) {
        Object value = content.get(name);
        return value == null ? "" : (String) value;
    }

    private static List<String> values(Map<?, ?> content) {
        Object values = content.get("values");
        return values == null
                ? List.of()
                : ((List<?>) values).stream().map(String.class::cast).toList();
    }
}
