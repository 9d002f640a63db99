package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.KeyKind;
import dev.rdsshell.completions.source.lookup.KeyRow;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Keys, shown by alias: those of earlier exports, then the customer's, then those that cannot work with the reason. */
public final class KmsKeys implements SuggestionSource {
    private static final String ALIAS = "alias/";

    private final Lookups lookups;
    private final BooleanSupplier asAlias;

    /** @param asAlias whether the alias goes into the line, where there is one, and not the key's ARN */
    public KmsKeys(Lookups lookups, BooleanSupplier asAlias) {
        this.lookups = lookups;
        this.asAlias = asAlias;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        boolean alias = asAlias.getAsBoolean();
        Known<KeyRow> keys = lookups.get(wanted, KeyKind.KEYS);
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        List<Suggestion> known = keys.rows().view(List.of("keys", alias), rows -> rows.stream()
                .sorted(Comparator.comparing(KmsKeys::isOfAws))
                .map(row -> suggestion(row, alias))
                .toList());
        Map<String, String> values = values(keys, alias);
        Past past = Past.of(tasks, values, task -> values.getOrDefault(task.key(), task.key()));
        return Layers.answer(past.before(known, Suggestion::of), keys, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        return lookups.get(whole, KeyKind.KEYS).rows().all().stream()
                .filter(key -> key.names().contains(whole.typed()) && Prospects.isHopeless(key.verdict()))
                .map(KeyRow::problem)
                .findFirst();
    }

    private static boolean isOfAws(KeyRow key) {
        return key.alias().startsWith(ALIAS + "aws/") || key.manager().equals("AWS");
    }

    /** What goes into the line for each of the names by which an earlier export may know a key. */
    private static Map<String, String> values(Known<KeyRow> keys, boolean alias) {
        return keys.rows().view(List.of("values", alias), rows -> {
            Map<String, String> byName = new HashMap<>();
            rows.forEach(row -> row.names().forEach(name -> byName.putIfAbsent(name, value(row, alias))));
            return byName;
        });
    }

    private static String value(KeyRow key, boolean alias) {
        return alias && !key.alias().isEmpty() ? key.alias() : key.arn();
    }

    private static Suggestion suggestion(KeyRow key, boolean alias) {
        String label = key.alias().isEmpty() ? key.id() : key.alias();
        String manager = key.manager().isEmpty() ? "" : key.manager().equals("AWS") ? "AWS managed" : "customer";
        return Prospects.judged(
                Suggestion.of(value(key, alias), label, List.of(key.state(), key.type(), manager)),
                key.verdict(),
                key.problem());
    }
}
