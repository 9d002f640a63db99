package dev.rdsshell.shell.export;

import dev.rdsshell.shell.config.Connection;
import java.util.List;

/** The snapshots of a connection's account and region. Implemented by {@code aws}. */
@FunctionalInterface
public interface Snapshots {

    /**
     * Those of the instance or the cluster of that name, in any state, automated ones too; none where there is no such thing.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when the service cannot be asked
     */
    List<Snapshot> of(Connection connection, String name);
}
