package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.RowKind;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.source.lookup.SourceRow;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.completions.source.lookup.TaskRow;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be exported: snapshots, cluster snapshots and clusters together, by their ARNs. The sources of earlier exports
 * come first.
 */
public final class SourceArns implements SuggestionSource {
    private static final String SNAPSHOTS = "DB snapshots";
    private static final String CLUSTER_SNAPSHOTS = "DB cluster snapshots";
    private static final String CLUSTERS = "DB clusters";
    private static final String SHARED = "shared with this account";

    private final Lookups lookups;
    private final SourceSuggestions suggestions;
    private final BooleanSupplier withShared;

    /** @param withShared whether snapshots that other accounts share are looked up as well */
    public SourceArns(Lookups lookups, SourceSuggestions suggestions, BooleanSupplier withShared) {
        this.lookups = lookups;
        this.suggestions = suggestions;
        this.withShared = withShared;
    }

    /** A group of sources, and where its rows are from. */
    private record Group(RowKind<SourceRow> kind, String title) {}

    @Override
    public Answer suggestions(Wanted wanted) {
        return LatestNames.areMeant(wanted) ? new LatestNames(lookups).suggestions(wanted) : arns(wanted);
    }

    /** One that is known to be unfit, or that is there as another kind only. */
    @Override
    public Optional<String> obstacle(Wanted whole) {
        return SourceArn.parse(whole.typed()).flatMap(arn -> new NamedSource(
                        lookups, groups().stream().map(Group::kind).toList(), arn)
                .obstacle(in(arn.region(), whole)));
    }

    /** On the same line where it means this region already. */
    private Wanted in(String region, Wanted wanted) {
        return lookups.region(wanted).equals(Optional.of(region)) ? wanted : wanted.with("--region", region);
    }

    private Answer arns(Wanted wanted) {
        Optional<SoughtSource> sought = SoughtSource.in(wanted.typed());
        Optional<String> elsewhere = sought.map(SoughtSource::region)
                .filter(region -> !region.isEmpty())
                .filter(region -> !Optional.of(region).equals(lookups.region(wanted)));
        Answer answer =
                all(elsewhere.map(region -> wanted.with("--region", region)).orElse(wanted));
        if (elsewhere.isPresent()) {
            answer = answer.showing(abroad(answer.suggestions(), elsewhere.get()), answer.count());
        }
        return seeking(answer, wanted.typed(), sought);
    }

    private Answer all(Wanted wanted) {
        Map<String, List<Known<SourceRow>>> found = new LinkedHashMap<>();
        groups().forEach(group -> found.computeIfAbsent(group.title(), title -> new ArrayList<>())
                .add(lookups.get(wanted, group.kind())));
        Known<TaskRow> tasks = lookups.get(wanted, TaskKind.TASKS);
        List<Known<?>> looked = new ArrayList<>();
        found.values().forEach(looked::addAll);
        looked.add(tasks);
        boolean isSure = looked.stream().allMatch(known -> known.reason().isEmpty());
        List<Object> of = new ArrayList<>(looked.stream().map(Known::rows).toList());
        of.add(isSure);
        List<Suggestion> all = suggestions.together(of, () -> withExports(tasks, listed(found), isSure));
        return Layers.answer(all, looked.toArray(Known<?>[]::new));
    }

    private List<Suggestion> listed(Map<String, List<Known<SourceRow>>> found) {
        return found.entrySet().stream()
                .flatMap(group ->
                        group.getValue().stream().flatMap(known -> suggestions.arns(known, group.getKey()).stream()))
                .toList();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>(List.of(
                new Group(SourceKinds.SNAPSHOTS, SNAPSHOTS),
                new Group(SourceKinds.BACKUP_SNAPSHOTS, SNAPSHOTS),
                new Group(SourceKinds.CLUSTER_SNAPSHOTS, CLUSTER_SNAPSHOTS),
                new Group(SourceKinds.CLUSTERS, CLUSTERS)));
        if (withShared.getAsBoolean()) {
            groups.add(new Group(SourceKinds.SHARED_SNAPSHOTS, SHARED));
            groups.add(new Group(SourceKinds.SHARED_CLUSTER_SNAPSHOTS, SHARED));
        }
        return groups;
    }

    /** What was exported comes first; at the end what has been so and is gone by now, where that is sure. */
    private static List<Suggestion> withExports(Known<TaskRow> tasks, List<Suggestion> all, boolean isSure) {
        List<Suggestion> usedFirst =
                Past.of(tasks, "source-arn", TaskRow::sourceArn).before(all, Suggestion::of);
        if (!isSure || usedFirst.size() == all.size()) {
            return usedFirst;
        }
        Set<String> there = all.stream().map(Suggestion::value).collect(Collectors.toSet());
        return Stream.concat(
                        usedFirst.stream().filter(used -> there.contains(used.value())),
                        usedFirst.stream().filter(used -> !there.contains(used.value())))
                .toList();
    }

    private static List<Suggestion> abroad(List<Suggestion> there, String region) {
        return there.stream()
                .map(suggestion -> suggestion.expected(
                        Prospect.DOUBTFUL, "in " + region + ": give --region " + region + " as well"))
                .toList();
    }

    /** A whole ARN that nothing begins with may be of the wrong kind: then its identifier leads to the right one. */
    private static Answer seeking(Answer answer, String typed, Optional<SoughtSource> sought) {
        boolean isKnown = answer.suggestions().stream()
                .anyMatch(suggestion -> suggestion.value().startsWith(typed));
        return sought.isPresent() && !isKnown ? answer.seeking(sought.get().identifier()) : answer;
    }
}
