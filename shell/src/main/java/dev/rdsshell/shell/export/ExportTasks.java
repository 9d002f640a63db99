package dev.rdsshell.shell.export;

import java.util.List;
import java.util.Optional;

/**
 * The account's export tasks, as watching and starting need them. Implemented by {@code aws} over one connection.
 *
 * <p>All methods throw {@link dev.rdsshell.shell.failure.FailureException} when the service cannot be asked or answers with
 * an error, and wait interruptibly: after Ctrl-C they throw {@code Failure.Interrupted}.
 */
public interface ExportTasks {

    /** Every task that the filter leaves, page by page until the end. */
    List<ExportTask> list(Selection selection);

    /** One task; empty when the service does not know it, whichever of its two ways of saying so it takes. */
    Optional<ExportTask> find(String identifier);

    /** Asks the service to cancel it, and gives the task as it answered. */
    ExportTask cancel(String identifier);

    /**
     * Which tasks to list.
     *
     * @param sourceArn only those of this source; empty for all
     * @param statuses only those in these states; empty for all
     */
    record Selection(Optional<String> sourceArn, List<ExportStatus> statuses) {
        public static Selection all() {
            return new Selection(Optional.empty(), List.of());
        }
    }
}
