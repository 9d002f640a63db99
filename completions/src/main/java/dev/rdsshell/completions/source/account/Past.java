package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What earlier successful exports used: the best that can be proposed, and one permission is enough to know it. */
final class Past {
    private final Map<String, Use> uses;

    /** How often a value was used, and on which day last; empty where the service does not tell. */
    private record Use(int times, String day) {
        String note() {
            String often = times == 1 ? "used" : "used " + times + " times";
            String last = times == 1 ? " on " : ", last on ";
            return day.isEmpty() ? often : often + last + day;
        }
    }

    private Past(Map<String, Use> uses) {
        this.uses = uses;
    }

    /**
     * The values of one member, the latest used first.
     *
     * @param member what is equal where the values are: what was found is kept by it
     */
    static Past of(Known<TaskRow> tasks, Object member, Function<TaskRow, String> value) {
        return tasks.rows().view(List.of("past", member), rows -> new Past(collect(rows, value)));
    }

    private static Map<String, Use> collect(List<TaskRow> tasks, Function<TaskRow, String> value) {
        Map<String, Use> uses = new LinkedHashMap<>();
        tasks.stream()
                .filter(TaskRow::isComplete)
                .filter(task -> !value.apply(task).isEmpty())
                .sorted(Comparator.comparing(TaskRow::started).reversed())
                .forEach(task -> uses.merge(
                        value.apply(task),
                        new Use(1, task.day()),
                        (latest, older) -> new Use(latest.times() + 1, latest.day())));
        return uses;
    }

    /**
     * The suggestions with those first that were used before.
     *
     * @param other makes one of a value that the look-up did not bring
     */
    List<Suggestion> before(List<Suggestion> lookedUp, Function<String, Suggestion> other) {
        if (uses.isEmpty()) {
            return lookedUp;
        }
        Map<String, Suggestion> known = new HashMap<>();
        List<Suggestion> rest = new ArrayList<>();
        for (Suggestion suggestion : lookedUp) {
            if (uses.containsKey(suggestion.value())) {
                known.putIfAbsent(suggestion.value(), suggestion);
            } else {
                rest.add(suggestion);
            }
        }
        List<Suggestion> all = new ArrayList<>();
        uses.forEach((value, use) -> all.add(proven(known.getOrDefault(value, other.apply(value)), use)));
        all.addAll(rest);
        return all;
    }

    /** What cannot work now did not use to be so. */
    private static Suggestion proven(Suggestion suggestion, Use use) {
        return suggestion.prospect() == Prospect.HOPELESS
                ? suggestion
                : suggestion.expected(Prospect.PROVEN, use.note());
    }
}
