package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Export;

/** What happens in S3 when an export completes. */
@FunctionalInterface
public interface Landing {
    /** Writes the files of an export that is COMPLETE. Called once for each. */
    void land(Export export, ExportState state);
}
