package dev.rdsshell.shell.export;

import dev.rdsshell.completions.eligibility.PrefixRules;

/** Where an export's files lie: {@code s3://bucket/prefix/identifier/} (Aurora User Guide, file naming). */
public final class ExportPath {
    private ExportPath() {}

    /** The path of a task's files; the empty text where the task names no bucket. */
    public static String of(ExportTask task) {
        return of(task.bucket(), task.prefix(), task.identifier());
    }

    /** The path that an export with these parameters writes to. */
    public static String of(String bucket, String prefix, String identifier) {
        return bucket.isEmpty() ? "" : "s3://" + bucket + "/" + PrefixRules.folder(prefix, identifier);
    }
}
