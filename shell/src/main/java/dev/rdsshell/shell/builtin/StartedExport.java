package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.script.LoggedExport;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.Map;
import java.util.function.Function;

/** An export that this process has started, and where. */
public record StartedExport(Connection connection, String identifier) {

    /** One that an earlier process has started. */
    static StartedExport of(LoggedExport export, Function<GlobalOptions, Connection> connections) {
        GlobalOptions options = GlobalOptions.none();
        Map<String, String> place =
                Map.of("profile", export.profile(), "region", export.region(), "endpoint-url", export.endpoint());
        for (Map.Entry<String, String> each : place.entrySet()) {
            options = each.getValue().isEmpty() ? options : options.with(each.getKey(), each.getValue());
        }
        return new StartedExport(connections.apply(options), export.identifier());
    }

    /** As a log keeps it. A profile out of the environment comes from there again; keys there win over it. */
    LoggedExport logged() {
        return new LoggedExport(
                identifier,
                connection
                        .profile()
                        .filter(name -> connection.profileIsExplicit())
                        .orElse(""),
                connection.region().orElse(""),
                connection.endpointOption().orElse(""));
    }
}
