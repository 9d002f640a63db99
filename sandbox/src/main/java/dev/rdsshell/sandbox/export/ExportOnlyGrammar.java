package dev.rdsshell.sandbox.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.regex.Pattern;

/** What may stand in ExportOnly. Rules: StartExportTask in the API reference; limits in the Aurora User Guide. */
final class ExportOnlyGrammar {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9$_]+(\\.[A-Za-z0-9$_]+){0,2}");
    private static final int LIMIT_IN_BYTES = 200 * 1024;

    private ExportOnlyGrammar() {}

    /** Refuses a list that cannot be exported from the source with InvalidExportOnly. */
    static void check(List<String> exportOnly, Source source) {
        if (String.join(" ", exportOnly).getBytes(UTF_8).length > LIMIT_IN_BYTES) {
            throw invalid("The list of databases and tables to export is longer than 200 KB.");
        }
        exportOnly.forEach(item -> check(item, source));
    }

    private static void check(String item, Source source) {
        if (!NAMES.matcher(item).matches()) {
            throw invalid("'" + item + "' isn't a valid database, schema or table to export.");
        }
        if (item.chars().filter(each -> each == '.').count() == 2 && !source.isPostgres()) {
            throw invalid("'" + item + "' isn't valid for the engine " + source.engine()
                    + ": use database or database.table.");
        }
    }

    private static ServiceError invalid(String message) {
        return new ServiceError("InvalidExportOnly", 400, message);
    }
}
