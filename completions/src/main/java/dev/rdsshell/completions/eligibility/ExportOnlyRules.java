package dev.rdsshell.completions.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in {@code --export-only} (StartExportTask; Aurora User Guide, considerations: 200 KB, {@code A-Za-z0-9$_}). */
public final class ExportOnlyRules {
    private static final int LIMIT_IN_BYTES = 200 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9$_]+");
    private static final int DATABASE_SCHEMA_TABLE = 3;
    /** Aurora MySQL of the first version is called aurora alone. */
    private static final List<String> MYSQL_FAMILY = List.of("mysql", "mariadb", "aurora");

    private ExportOnlyRules() {}

    /** @param engine of the source, whose names they are */
    public static Finding list(List<String> items, Fact<String> engine) {
        Condition condition = Condition.EXPORT_ONLY;
        if (items.isEmpty()) {
            return condition.ok("everything");
        }
        int bytes = String.join(" ", items).getBytes(UTF_8).length;
        if (bytes > LIMIT_IN_BYTES) {
            return condition.block(
                    bytes + " bytes", "The list is longer than 200 KB.", "Name whole databases, or export everything.");
        }
        return items.stream()
                .flatMap(item -> item(item, engine).stream())
                .findFirst()
                .orElseGet(() -> condition.ok(String.join(" ", items)));
    }

    private static Optional<Finding> item(String item, Fact<String> engine) {
        Condition condition = Condition.EXPORT_ONLY;
        List<String> parts = List.of(item.split("\\.", -1));
        Optional<String> odd =
                parts.stream().filter(part -> !NAME.matcher(part).matches()).findFirst();
        if (odd.isPresent()) {
            return Optional.of(condition.block(
                    item,
                    "'" + item + "' has a name that a partial export cannot take: '" + odd.get() + "'.",
                    "Names have letters, digits, $ and _. Export everything, without --export-only."));
        }
        return parts.size() == 1 ? Optional.empty() : deep(item, parts.size(), engine);
    }

    /** How many parts a name can have: databases alone, tables in them, or schemas between the two. */
    public static int levels(String engine) {
        if (SourceFact.isPostgres(engine)) {
            return DATABASE_SCHEMA_TABLE;
        }
        String name = engine.toLowerCase(Locale.ROOT);
        return MYSQL_FAMILY.stream().anyMatch(name::contains) ? 2 : 1;
    }

    private static Optional<Finding> deep(String item, int parts, Fact<String> engine) {
        Condition condition = Condition.EXPORT_ONLY;
        if (parts > DATABASE_SCHEMA_TABLE) {
            return Optional.of(condition.block(item, "'" + item + "' has " + parts + " parts.", forms(engine)));
        }
        if (engine instanceof Fact.Unknown<String> unknown && parts == DATABASE_SCHEMA_TABLE) {
            return Optional.of(condition.unproved(item, "whether the engine has schemas: " + unknown.reason()));
        }
        return engine.found()
                .filter(name -> parts > levels(name))
                .map(name -> condition.block(item, tooDeep(item, name), forms(engine)));
    }

    private static String tooDeep(String item, String engine) {
        return levels(engine) == 1
                ? "'" + item + "' names a part of a database, which cannot be exported from " + engine + "."
                : "'" + item + "' has three parts, but " + engine + " has no schemas.";
    }

    private static String forms(Fact<String> engine) {
        return switch (engine.found().map(ExportOnlyRules::levels).orElse(DATABASE_SCHEMA_TABLE)) {
            case 1 -> "MySQL, MariaDB, PostgreSQL and Aurora have parts that can be named.";
            case 2 -> "Write database or database.table.";
            default -> "Write database, database.schema or database.schema.table.";
        };
    }
}
