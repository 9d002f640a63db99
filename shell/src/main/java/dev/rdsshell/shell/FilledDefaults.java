package dev.rdsshell.shell;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.DefaultFilling;
import dev.rdsshell.shell.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The session's defaults for operations; the account is asked for only where a default needs it. */
final class FilledDefaults implements DefaultFilling {
    private final Function<Connection, String> account;

    /** @param account finds out the account id of a connection; may be a call */
    FilledDefaults(Function<Connection, String> account) {
        this.account = account;
    }

    @Override
    public List<Fill> fitting(Session session, Connection connection, String command) {
        AskedOnce asked = new AskedOnce(connection);
        return new dev.rdsshell.shell.session.DefaultFilling(asked::get, connection.region(), connection.profile())
                .fill(session.defaults(), command, List.of()).entrySet().stream()
                        .map(entry -> new Fill(entry.getKey(), entry.getValue(), asked.place()))
                        .toList();
    }

    /** Remembers the account that a default made us ask for, to say where the default belongs. */
    private final class AskedOnce {
        private final Connection connection;
        private Optional<String> answer = Optional.empty();

        AskedOnce(Connection connection) {
            this.connection = connection;
        }

        String get() {
            String id = account.apply(connection);
            answer = Optional.of(id);
            return id;
        }

        String place() {
            return Stream.concat(answer.stream(), connection.region().stream()).collect(Collectors.joining(" "));
        }
    }
}
