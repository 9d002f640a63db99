package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.Connection;
import java.util.TreeMap;

/** Where a connection's calls go: another endpoint is another world, in which the same names mean something else. */
final class World {
    private World() {}

    static String of(Connection connection) {
        return connection.endpointOption().orElse("") + " " + new TreeMap<>(connection.endpoints());
    }
}
