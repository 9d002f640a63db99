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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Keys by their aliases: those of earlier exports, then the customer's, then those that cannot work with the reason. As in the
 * console of KMS a key is one row with all its aliases; where an alias goes into the line, each alias is a row.
 */
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
        List<Suggestion> known = keys.rows().view(List.of("keys", alias), rows -> suggestions(rows, alias));
        Map<String, String> values = values(keys, alias);
        Past past = Past.of(tasks, values, task -> values.getOrDefault(task.key(), task.key()));
        return Layers.answer(past.before(known, Suggestion::of), keys, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        Map<String, KeyRow> byName = lookups.get(whole, KeyKind.KEYS).rows().view("keys by name", KmsKeys::byName);
        return Optional.ofNullable(byName.get(whole.typed()))
                .filter(key -> Prospects.isHopeless(key.verdict()))
                .map(KeyRow::problem);
    }

    private static Map<String, KeyRow> byName(List<KeyRow> rows) {
        Map<String, KeyRow> byName = new HashMap<>();
        rows.forEach(row -> row.names().forEach(name -> byName.putIfAbsent(name, row)));
        return byName;
    }

    /** A row for each value that can go into the line: for each alias, or for each key with all its aliases. */
    private static List<Suggestion> suggestions(List<KeyRow> rows, boolean alias) {
        Map<String, List<KeyRow>> byValue = rows.stream()
                .sorted(Comparator.comparing(KmsKeys::isOfAws))
                .collect(Collectors.groupingBy(row -> value(row, alias), LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream().map(same -> suggestion(same, alias)).toList();
    }

    private static boolean isOfAws(KeyRow key) {
        return key.alias().startsWith(ALIAS + "aws/") || key.manager().equals("AWS");
    }

    /** What goes into the line for each of the names by which an earlier export may know a key. */
    private static Map<String, String> values(Known<KeyRow> keys, boolean alias) {
        return keys.rows().view(List.of("values", alias), rows -> {
            Map<String, String> values = new HashMap<>();
            byName(rows).forEach((name, row) -> values.put(name, value(row, alias)));
            return values;
        });
    }

    private static String value(KeyRow key, boolean alias) {
        return alias && !key.alias().isEmpty() ? key.alias() : key.arn();
    }

    /** @param same rows of one value: a key and its aliases */
    private static Suggestion suggestion(List<KeyRow> same, boolean alias) {
        KeyRow key = same.get(0);
        String label = key.alias().isEmpty() ? key.id() : key.alias();
        String manager = key.manager().isEmpty() ? "" : key.manager().equals("AWS") ? "AWS managed" : "customer";
        String others = same.stream().skip(1).map(KeyRow::alias).collect(Collectors.joining(", "));
        List<String> columns = new ArrayList<>(List.of(key.state(), key.type(), manager));
        if (!others.isEmpty()) {
            columns.add("also " + others);
        }
        return Prospects.judged(Suggestion.of(value(key, alias), label, columns), key.verdict(), key.problem());
    }
}
