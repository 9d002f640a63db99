package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The top of a recorded script: what its lines depend on, so that it runs as it is.
 *
 * <pre>
 *   # Recorded with RDS Shell.
 *   use --region us-west-2 --endpoint-url http://localhost:5000
 *   option idempotent on
 *   defaults set --kms-key-id alias/rds-export
 *   set BUCKET = amzn-s3-demo-bucket
 * </pre>
 *
 * @param variables those that it sets; secret ones are not among them
 */
public record ScriptHead(List<String> lines, Set<String> variables) {
    /** What changes the meaning of a line; the rest is about the screen. */
    private static final List<String> OPTIONS = List.of("check", "idempotent", "on-error", "output");

    private static final String PROFILE = "profile";
    static final String FIRST = "# Recorded with RDS Shell.";

    /**
     * That of a session.
     *
     * @param place the global options that it goes by
     * @param defaults lines that set the defaults which fit it
     * @param written writes values that come out of the environment by their names
     */
    public static ScriptHead of(Session session, GlobalOptions place, List<String> defaults, Variables written) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        lines.addAll(use(place, written));
        new TreeMap<>(session.behaviour()).forEach((name, value) -> {
            if (OPTIONS.contains(name)) {
                lines.add(Quoting.quote(List.of("option", name, value)));
            }
        });
        lines.addAll(
                defaults.stream().filter(line -> !SecretFilter.isSecret(line)).toList());
        Set<String> names = new HashSet<>();
        new TreeMap<>(session.variables()).forEach((name, value) -> {
            String line = "set " + name + " = " + written.written(value);
            if (!SecretFilter.isSecret(line)) {
                lines.add(line);
                names.add(name);
            }
        });
        return new ScriptHead(lines, names);
    }

    /** What it sets, to be said once more. */
    List<String> values() {
        return lines.subList(1, lines.size());
    }

    /** Without the endpoint of the session a script would call another place; one that is secret has to be given. */
    private static List<String> use(GlobalOptions place, Variables written) {
        List<String> use = new ArrayList<>();
        List<String> required = new ArrayList<>();
        place.find(PROFILE).map(written::written).ifPresent(use::add);
        for (Parameter parameter : GlobalParameters.all()) {
            String name = parameter.name().substring(2);
            if (!name.equals(PROFILE) && place.find(name).isPresent()) {
                use.add(parameter.name());
                value(parameter, place, written, required).ifPresent(use::add);
            }
        }
        List<String> lines = new ArrayList<>();
        required.forEach(variable -> lines.add("require " + variable));
        if (!use.isEmpty()) {
            lines.add("use " + String.join(" ", use));
        }
        return lines;
    }

    private static Optional<String> value(
            Parameter parameter, GlobalOptions place, Variables written, List<String> required) {
        if (parameter.arity() == Parameter.Arity.NONE) {
            return Optional.empty();
        }
        String value = written.written(place.find(parameter.name().substring(2)).orElse(""));
        if (!SecretFilter.isSecret("use " + parameter.name() + " " + value)) {
            return Optional.of(value);
        }
        String variable = parameter.name().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        required.add(variable);
        return Optional.of("${" + variable + "}");
    }
}
