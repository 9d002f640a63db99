package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.InstanceKind;
import dev.rdsshell.completions.source.lookup.InstanceRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TableKind;
import dev.rdsshell.completions.source.lookup.TableRow;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Databases, schemas and tables of a source. No call of AWS lists what is in a snapshot, so they come from earlier exports
 * of the same database: what those were limited to, and the tables that a whole one wrote; and from the instance.
 */
public final class ExportOnlyNames implements SuggestionSource {
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");

    private final Lookups lookups;
    private final Databases databases;

    public ExportOnlyNames(Lookups lookups) {
        this.lookups = lookups;
        this.databases = new Databases(lookups);
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Optional<String> arn = wanted.value("--source-arn");
        if (arn.isEmpty()) {
            return Answer.failed("give --source-arn first");
        }
        Databases.Found source = databases.of(wanted, arn.get());
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        List<TaskRow> earlier = bySource(tasks).entrySet().stream()
                .filter(exported -> source.isSameAs(databases.of(wanted, exported.getKey())))
                .flatMap(exported -> exported.getValue().stream())
                .sorted(Comparator.comparing(TaskRow::started).reversed())
                .toList();
        List<Known<?>> looked = new ArrayList<>(List.of(tasks));
        looked.addAll(source.looked());
        Map<String, Suggestion> all = new LinkedHashMap<>();
        addUsed(all, earlier, source);
        addTables(all, wanted, earlier, source, looked);
        addFirstDatabase(all, wanted, source, looked);
        return Layers.answer(List.copyOf(all.values()), looked.toArray(Known<?>[]::new));
    }

    /** Names that nobody has exported yet may be right all the same. */
    @Override
    public Optional<String> obstacle(Wanted whole) {
        return Optional.empty();
    }

    /** The exports that have ended well, by the ARN of what was exported. */
    private static Map<String, List<TaskRow>> bySource(Known<TaskRow> tasks) {
        return tasks.rows().view("complete by source", rows -> rows.stream()
                .filter(TaskRow::isComplete)
                .collect(Collectors.groupingBy(TaskRow::sourceArn)));
    }

    private static void addUsed(Map<String, Suggestion> all, List<TaskRow> earlier, Databases.Found source) {
        for (TaskRow task : earlier) {
            for (String part : task.parts()) {
                all.putIfAbsent(
                        part,
                        Suggestion.of(part, source.nameOf(part))
                                .expected(Prospect.PROVEN, "exported by " + task.identifier()));
            }
        }
    }

    private void addTables(
            Map<String, Suggestion> all,
            Wanted wanted,
            List<TaskRow> earlier,
            Databases.Found source,
            List<Known<?>> looked) {
        Optional<TaskRow> whole =
                earlier.stream().filter(task -> task.parts().isEmpty()).findFirst();
        if (whole.isEmpty()) {
            return;
        }
        Known<TableRow> tables = lookups.get(wanted, TableKind.of(whole.get()));
        looked.add(tables);
        List<TableRow> rows = tables.rows().all();
        rows.forEach(row -> levelsAbove(row.target())
                .forEach(level -> all.putIfAbsent(level, Suggestion.of(level, source.nameOf(level)))));
        rows.forEach(row -> all.putIfAbsent(
                row.target(),
                Suggestion.of(row.target(), row.target(), List.of(source.nameOf(row.target()), size(row)))));
    }

    /** The file has as many digits as a computer needs, a person reads two after the point. */
    private static String size(TableRow table) {
        try {
            BigDecimal size = new BigDecimal(table.size());
            boolean isTiny = size.signum() > 0 && size.compareTo(SMALLEST) < 0;
            return isTiny ? "below " + SMALLEST + " GB" : rounded(size) + " GB";
        } catch (NumberFormatException unknown) {
            return "";
        }
    }

    private static String rounded(BigDecimal size) {
        BigDecimal rounded = size.setScale(SMALLEST.scale(), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** {@code shop} and {@code shop.public} for {@code shop.public.orders}. */
    private static List<String> levelsAbove(String target) {
        List<String> levels = new ArrayList<>();
        for (int dot = target.indexOf('.'); dot > 0; dot = target.indexOf('.', dot + 1)) {
            levels.add(target.substring(0, dot));
        }
        return levels;
    }

    private void addFirstDatabase(
            Map<String, Suggestion> all, Wanted wanted, Databases.Found source, List<Known<?>> looked) {
        if (source.isCluster()) {
            source.firstDatabase().ifPresent(name -> all.putIfAbsent(name, Suggestion.of(name, "database")));
        } else if (!source.database().isEmpty()) {
            Known<InstanceRow> instances = lookups.get(wanted, InstanceKind.INSTANCES);
            looked.add(instances);
            instances.rows().all().stream()
                    .filter(row -> row.identifier().equals(source.database()))
                    .map(InstanceRow::database)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> all.putIfAbsent(name, Suggestion.of(name, "database")));
        }
        if (source.isPostgres()) {
            all.putIfAbsent("postgres", Suggestion.of("postgres", "database"));
        }
    }
}
