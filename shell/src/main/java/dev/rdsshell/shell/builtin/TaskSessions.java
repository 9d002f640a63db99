package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.watch.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The session as it would be at the place of a watched export, so that a line which follows the export finds it.
 *
 * @param line the global options of the line that watches
 */
record TaskSessions(SettingsResolver settings, Account account, GlobalOptions line, CurrentSession session) {
    /** What of the line's options says which account is asked and how, and not how its answer looks. */
    private static final List<String> OF_THE_CONNECTION = List.of(
            "profile",
            "region",
            "endpoint-url",
            "no-verify-ssl",
            "ca-bundle",
            "no-sign-request",
            "cli-read-timeout",
            "cli-connect-timeout");

    /** A copy: what the line that follows changes in it is not seen elsewhere. */
    Session at(Place place) {
        Session now = session.get();
        GlobalOptions chosen = ofTheLine().over(now.chosen());
        chosen = place.profile().isEmpty() ? chosen : chosen.with("profile", place.profile());
        chosen = place.region().isEmpty() ? chosen : chosen.with("region", place.region());
        return chosen.equals(now.chosen()) ? now : now.withChosen(chosen);
    }

    private GlobalOptions ofTheLine() {
        return new GlobalOptions(line.values().entrySet().stream()
                .filter(option -> OF_THE_CONNECTION.contains(option.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Where that is, as variables for a line. Who calls may be a question to STS, so it is asked only where the line wants it.
     */
    Map<String, String> variables(Place place, String text) {
        Map<String, String> variables = new HashMap<>();
        try {
            Connection connection =
                    settings.resolve(GlobalOptions.none(), at(place)).connection();
            variables.put("region", connection.region().orElse(""));
            variables.put("profile", connection.profile().orElse(""));
            if (text.contains("${account}")) {
                variables.put("account", account.identity(connection).account());
            }
        } catch (FailureException unknown) {
            if (unknown.failure() instanceof Failure.Interrupted) {
                throw unknown;
            }
        }
        return variables;
    }
}
