package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.session.Session;
import java.util.List;

/** The session's defaults for a command, as far as they fit the account and the region. Implemented outside. */
@FunctionalInterface
public interface DefaultFilling {

    /** @param command such as {@code start-export-task} */
    List<Fill> fitting(Session session, Connection connection, String command);

    /**
     * A value for an option that nothing else gives.
     *
     * @param option such as {@code --s3-bucket-name}
     * @param belongsTo where it holds, for the notice: {@code 123456789012 us-west-2}
     */
    record Fill(String option, List<String> values, String belongsTo) {
        public Fill {
            values = List.copyOf(values);
        }
    }
}
