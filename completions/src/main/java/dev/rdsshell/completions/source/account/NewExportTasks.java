package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.Identifiers;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Free identifiers for an export, made of its source and the date, with a number from the second of a day on: a time would
 * change while somebody looks at it. An identifier counts for ever, also after the task has ended (RDS User Guide, limits),
 * so those of all known tasks are out, and those that this session has started, whatever a look-up says. That the others are free is said where all tasks are known.
 */
public final class NewExportTasks implements SuggestionSource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final Lookups lookups;
    private final Clock clock;
    private final Supplier<Set<String>> startedHere;

    /**
     * Over the look-ups.
     *
     * @param clock in the zone whose date people expect
     * @param startedHere the identifiers that this session has used
     */
    public NewExportTasks(Lookups lookups, Clock clock, Supplier<Set<String>> startedHere) {
        this.lookups = lookups;
        this.clock = clock;
        this.startedHere = startedHere;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        Set<String> used = used(tasks);
        Set<String> usedHere = startedHere.get();
        String about = isSure(tasks) ? "free" : "not known whether free";
        String base = base(wanted);
        String today = "-" + LocalDate.now(clock).format(DAY);
        List<Suggestion> free = IntStream.iterate(1, count -> count + 1)
                .mapToObj(count -> Identifiers.ending(base, count == 1 ? today : today + "-" + count))
                .filter(identifier -> !used.contains(identifier) && !usedHere.contains(identifier))
                .limit(2)
                .map(identifier -> Suggestion.of(identifier, about))
                .toList();
        return Layers.answer(free, tasks);
    }

    /** That of an export that is known. */
    @Override
    public Optional<String> obstacle(Wanted whole) {
        String identifier = whole.typed().toLowerCase(Locale.ROOT);
        boolean isUsed = startedHere.get().contains(identifier)
                || used(lookups.get(whole, TaskKind.TASKS)).contains(identifier);
        return isUsed ? Optional.of("There is an export " + whole.typed() + " already") : Optional.empty();
    }

    private static Set<String> used(Known<TaskRow> tasks) {
        return tasks.rows().view("identifiers", rows -> rows.stream()
                .map(task -> task.identifier().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    private static boolean isSure(Known<TaskRow> tasks) {
        return tasks.isWhole() && tasks.reason().isEmpty();
    }

    /** What was typed begins it, when something was; else the source. */
    private static String base(Wanted wanted) {
        String source = wanted.value("--source-arn")
                .flatMap(SourceArn::parse)
                .map(SourceArn::identifier)
                .orElse("");
        return Identifiers.wellFormed(wanted.typed())
                .or(() -> Identifiers.wellFormed(SourceArn.bareName(source)))
                .orElse("export")
                .toLowerCase(Locale.ROOT);
    }
}
