package dev.rdsshell.completions.eligibility;

import java.nio.charset.StandardCharsets;

/** What must hold of the folder that files go to (RDS and Aurora User Guides, considerations). */
public final class PrefixRules {
    /** Of a key in bytes (S3 User Guide, object key naming). */
    private static final int KEY_AT_MOST = 1_024;

    private PrefixRules() {}

    /** RDS writes an underscore for {@code \}, back-quote, {@code "} and space; slashes at both ends add nothing. */
    public static String asWritten(String prefix) {
        return prefix.replaceAll("^/+|/+$", "").replaceAll("[\\\\`\" ]", "_");
    }

    /** The nearest prefix that RDS takes and writes as it stands; empty for none. */
    public static String corrected(String prefix) {
        return asWritten(prefix).replace(':', '-');
    }

    /** The folder of an export in its bucket, with a slash at its end (Aurora User Guide, file naming). */
    public static String folder(String prefix, String identifier) {
        String written = asWritten(prefix);
        return (written.isEmpty() ? "" : written + "/") + identifier + "/";
    }

    /** No key of the export is shorter than its folder, and the names of its files come on top. */
    public static Finding form(String prefix, String identifier) {
        int bytes = folder(prefix, identifier).getBytes(StandardCharsets.UTF_8).length;
        return bytes >= KEY_AT_MOST
                ? Condition.PREFIX.block(
                        bytes + " bytes",
                        "Prefix and identifier take " + bytes + " bytes; a key in S3 has " + KEY_AT_MOST + " at most.",
                        "Choose a shorter prefix.")
                : form(prefix);
    }

    /** A slash at the end is accepted and fails later (apache/airflow 46555); a colon is not supported. */
    public static Finding form(String prefix) {
        Condition condition = Condition.PREFIX;
        String written = asWritten(prefix);
        String corrected = corrected(prefix);
        if (prefix.contains(":")) {
            return condition.block(prefix, "The prefix has a colon.", "Write " + corrected + " instead.");
        }
        if (prefix.endsWith("/")) {
            return condition.block(
                    prefix,
                    "The prefix ends with a slash: the export would be accepted, and fail.",
                    written.isEmpty() ? "Leave --s3-prefix out." : "Write " + written + " instead.");
        }
        return prefix.equals(written)
                ? condition.ok(prefix.isEmpty() ? "none" : prefix)
                : condition.warn(
                        prefix, "The files will lie in another folder: " + written + ".", "Write " + written + ".");
    }

    /** Files of two exports in one folder cannot be told apart. */
    public static Finding empty(String folder, boolean occupied) {
        return occupied
                ? Condition.TARGET_EMPTY.warn(
                        folder, "Something lies in " + folder + " already.", "Choose another identifier or prefix.")
                : Condition.TARGET_EMPTY.ok(folder);
    }
}
