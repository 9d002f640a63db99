package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.Exports;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.time.Instant;

/** Cancels an export that still runs. What was written to S3 stays. */
public final class ExportCancel {
    private final Exports exports;

    /** Cancels among the tasks of one region. */
    public ExportCancel(Exports exports) {
        this.exports = exports;
    }

    /**
     * Cancels; asking a second time changes nothing.
     *
     * @throws ServiceError ExportTaskNotFound or InvalidExportTaskStateFault
     */
    public Export cancel(String identifier, Instant now) {
        return exports.exclusively(() -> {
            Export export = exports.find(identifier).orElseThrow(() -> missing(identifier));
            ExportStatus status = Lifecycle.at(export, now).status();
            if (!status.isRunning()) {
                throw new ServiceError(
                        "InvalidExportTaskStateFault",
                        400,
                        "The export task " + identifier + " can't be canceled: its state is " + status + ".");
            }
            Export canceled = export.cancelRequested().isPresent() ? export : export.canceledAt(now);
            exports.put(canceled);
            return canceled;
        });
    }

    /** The error for an identifier that no task ever had. */
    public static ServiceError missing(String identifier) {
        return new ServiceError(
                "ExportTaskNotFound", 404, "The export task with the ID " + identifier + " doesn't exist.");
    }
}
