package dev.rdsshell.shell.export;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names and codes inside a {@code WarningMessage}, in words (RDS User Guide, limits and troubleshooting). */
final class WarningWords {
    private static final Map<String, String> LABELS = Map.of(
            "skippedtables", "skipped table",
            "skippedobjectives", "skipped object",
            "skippeddatabases", "skipped database",
            "general", "");

    private static final Map<String, String> REASONS = Map.of(
            "FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE",
            "the list of tables of a database could not be read, so its tables are missing"
                    + " (FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE)",
            "PERMISSIONS_DO_NOT_EXIST",
            "the master user may not read it: grant it ALL on the tables, then take a new snapshot"
                    + " (PERMISSIONS_DO_NOT_EXIST)");

    /** Members that say why; servers differ in the case of names. */
    private static final Set<String> REASON_NAMES = Set.of("reason", "message", "cause", "warningmessage");

    /** Members whose value needs no name in front of it. */
    private static final Set<String> PLAIN_NAMES =
            Set.of("target", "name", "table", "tablename", "object", "objectname");

    private WarningWords() {}

    static String label(String key) {
        String known = LABELS.get(lower(key));
        return known == null ? words(key) : known;
    }

    static boolean isReason(String name) {
        return REASON_NAMES.contains(lower(name));
    }

    static boolean speaksForItself(String name) {
        return isReason(name) || PLAIN_NAMES.contains(lower(name));
    }

    /** A code in words; any other text as it is. */
    static String value(String text) {
        return REASONS.getOrDefault(text, text);
    }

    /** {@code databaseName} to {@code database name}. */
    static String words(String key) {
        return lower(key.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
