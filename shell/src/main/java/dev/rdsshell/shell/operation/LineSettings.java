package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Connection;
import java.util.Optional;

/**
 * What line, session, environment and files together say, as far as an operation needs it. Every method throws
 * {@link dev.rdsshell.shell.failure.FailureException} for a setting that is wrong.
 */
public interface LineSettings {
    Connection connection();

    /** The word of the output form. */
    String output();

    Optional<String> query();

    /** {@code on}, {@code off} or {@code auto}. */
    String colour();

    /** The command line of the pager, or empty for none. */
    Optional<String> pager();

    /** False for {@code --no-paginate}. */
    boolean paginates();

    /** False with {@code parameter_validation = false}. */
    boolean checksParameters();

    /** Whether points in time are shown as the service sent them ({@code cli_timestamp_format = wire}). */
    boolean wireTimestamps();
}
