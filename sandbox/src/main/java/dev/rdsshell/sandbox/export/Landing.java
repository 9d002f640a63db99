package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Export;

/** What happens in S3 when an export ends. */
@FunctionalInterface
public interface Landing {
    /** Writes the files of an export that is COMPLETE, FAILED or CANCELED. Called once for each. */
    void land(Export export, ExportState state);
}
