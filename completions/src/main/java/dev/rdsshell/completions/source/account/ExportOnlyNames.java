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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Databases, schemas and tables of a source. No call of AWS lists what is in a snapshot, so they come from earlier exports
 * of the same database: what those were limited to, and the tables that a whole one wrote; and from the instance.
 */
public final class ExportOnlyNames implements SuggestionSource {
    private final Lookups lookups;
    private final Databases databases;

    public ExportOnlyNames(Lookups lookups) {
        this.lookups = lookups;
        this.databases = new Databases(lookups);
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        Optional<String> named = databases.named(wanted);
        if (named.isEmpty()) {
            return tasks.isWhole() || wanted.value(Databases.LIKE).isEmpty()
                    ? Answer.failed("give --source-arn first")
                    : Layers.answer(List.of(), tasks);
        }
        return of(wanted, databases.of(wanted, named.get()), tasks);
    }

    private Answer of(Wanted wanted, Databases.Found source, Known<TaskRow> tasks) {
        List<TaskRow> earlier = bySource(tasks).entrySet().stream()
                .filter(exported -> source.isSameAs(databases.of(wanted, exported.getKey())))
                .flatMap(exported -> exported.getValue().stream())
                .sorted(Comparator.comparing(TaskRow::started).reversed())
                .toList();
        List<Known<?>> looked = new ArrayList<>(List.of(tasks));
        looked.addAll(source.looked());
        Parts parts = new Parts(source);
        earlier.forEach(task -> task.parts().forEach(part -> parts.addUsed(part, task.identifier())));
        addTables(parts, wanted, earlier, looked);
        addFirstDatabase(parts, wanted, source, looked);
        return Layers.answer(parts.all(), looked.toArray(Known<?>[]::new));
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

    private void addTables(Parts parts, Wanted wanted, List<TaskRow> earlier, List<Known<?>> looked) {
        Optional<TaskRow> whole =
                earlier.stream().filter(task -> task.parts().isEmpty()).findFirst();
        if (whole.isPresent()) {
            Known<TableRow> tables = lookups.get(wanted, TableKind.of(whole.get()));
            looked.add(tables);
            parts.addTables(tables.rows().all());
        }
    }

    private void addFirstDatabase(Parts parts, Wanted wanted, Databases.Found source, List<Known<?>> looked) {
        if (source.isCluster()) {
            source.firstDatabase().ifPresent(parts::add);
        } else if (!source.database().isEmpty()) {
            Known<InstanceRow> instances = lookups.get(wanted, InstanceKind.INSTANCES);
            looked.add(instances);
            instances.rows().all().stream()
                    .filter(row -> row.identifier().equals(source.database()))
                    .map(InstanceRow::database)
                    .filter(name -> !name.isEmpty())
                    .forEach(parts::add);
        }
        if (source.isPostgres()) {
            parts.add("postgres");
        }
    }
}
