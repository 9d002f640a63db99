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
        Map<String, String> aliases = alias ? aliases(keys) : Map.of();
        Past past = Past.of(tasks, "key " + aliases, task -> aliases.getOrDefault(task.key(), task.key()));
        return Layers.answer(past.before(known, Suggestion::of), keys, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        return lookups.get(whole, KeyKind.KEYS).rows().all().stream()
                .filter(key -> key.isNamed(whole.typed()) && Prospects.isHopeless(key.verdict()))
                .map(KeyRow::problem)
                .findFirst();
    }

    private static boolean isOfAws(KeyRow key) {
        return key.alias().startsWith(ALIAS + "aws/") || key.manager().equals("AWS");
    }

    private static Map<String, String> aliases(Known<KeyRow> keys) {
        return keys.rows().view("aliases", rows -> {
            Map<String, String> byArn = new HashMap<>();
            rows.stream()
                    .filter(row -> !row.alias().isEmpty())
                    .forEach(row -> byArn.putIfAbsent(row.arn(), row.alias()));
            return byArn;
        });
    }

    private static Suggestion suggestion(KeyRow key, boolean alias) {
        boolean isNamed = !key.alias().isEmpty();
        String value = alias && isNamed ? key.alias() : key.arn();
        String label = isNamed ? key.alias() : key.arn().substring(key.arn().lastIndexOf('/') + 1);
        String manager = key.manager().isEmpty() ? "" : key.manager().equals("AWS") ? "AWS managed" : "customer";
        return Prospects.judged(
                Suggestion.of(value, label, List.of(key.state(), key.type(), manager)), key.verdict(), key.problem());
    }
}
