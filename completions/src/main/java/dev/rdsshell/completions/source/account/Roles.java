package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.RoleKind;
import dev.rdsshell.completions.source.lookup.RoleRow;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Roles: those of earlier exports, then those that trust exports, then the others with the reason. */
public final class Roles implements SuggestionSource {
    private final Lookups lookups;

    public Roles(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<RoleRow> roles = lookups.get(wanted, RoleKind.ROLES);
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        List<Suggestion> trusting = roles.rows().view("arns", rows -> rows.stream()
                .sorted(Comparator.comparing(RoleRow::name))
                .map(Roles::suggestion)
                .toList());
        List<Suggestion> all = Past.of(tasks, "role", TaskRow::role).before(trusting, Roles::unseen);
        return Layers.answer(all, roles, tasks);
    }

    @Override
    public Optional<String> obstacle(Wanted whole) {
        return Unfit.reason(
                lookups.get(whole, RoleKind.ROLES),
                "unfit",
                RoleRow::arn,
                role -> Prospects.isHopeless(role.verdict()) ? role.problem() : "",
                whole.typed());
    }

    /** By name, for looking at them. */
    static SuggestionSource names(Lookups lookups) {
        return wanted -> {
            Known<RoleRow> roles = lookups.get(wanted, RoleKind.ROLES);
            List<Suggestion> names = roles.rows().view("names", rows -> rows.stream()
                    .map(row -> Suggestion.of(row.name(), row.path()))
                    .toList());
            return Layers.answer(names, roles);
        };
    }

    private static Suggestion suggestion(RoleRow role) {
        Suggestion suggestion = Suggestion.of(role.arn(), role.name(), List.of(role.path()));
        if (role.problem().isEmpty()) {
            return suggestion.expected(Prospect.USUAL, "trusts exports");
        }
        return Prospects.judged(suggestion, role.verdict(), role.problem());
    }

    /** One that only an earlier export tells of: its name is what follows the last slash. */
    private static Suggestion unseen(String arn) {
        return Suggestion.of(arn, arn.substring(arn.lastIndexOf('/') + 1), List.of());
    }
}
