package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The top of a recorded script: what its lines depend on, so that it runs as it is.
 *
 * <pre>
 *   # Recorded with RDS Shell.
 *   use --region us-west-2
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

    static final String FIRST = "# Recorded with RDS Shell.";

    /**
     * That of a session.
     *
     * @param defaults lines that set the defaults which fit it
     * @param written writes values that come out of the environment by their names
     */
    public static ScriptHead of(Session session, List<String> defaults, Variables written) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        lines.addAll(use(session));
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

    private static List<String> use(Session session) {
        List<String> use = new ArrayList<>(List.of("use"));
        session.chosen().find("profile").ifPresent(use::add);
        session.chosen().find("region").ifPresent(region -> use.addAll(List.of("--region", region)));
        return use.size() > 1 ? List.of(Quoting.quote(use)) : List.of();
    }
}
