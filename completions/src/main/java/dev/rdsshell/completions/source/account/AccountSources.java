package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.eligibility.FilterNames;
import dev.rdsshell.completions.eligibility.Types;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.SourceKinds;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** All sources that look into the account, over the same look-ups. */
public final class AccountSources {
    private static final List<String> ENCODING_TYPES = List.of("url");
    private static final List<String> REQUEST_PAYERS = List.of("requester");
    private static final List<String> STATES =
            List.of("starting", "in_progress", "complete", "failed", "canceling", "canceled");

    private final Lookups lookups;
    private final Clock clock;
    private final Wishes wishes;
    private final Supplier<Set<String>> startedHere;
    private final SourceSuggestions shown;

    /**
     * What a person has chosen.
     *
     * @param keysAsAlias whether an alias goes into the line instead of a key's ARN
     * @param sharedSnapshots whether what other accounts share is looked up as well
     */
    public record Wishes(BooleanSupplier keysAsAlias, BooleanSupplier sharedSnapshots) {}

    /**
     * Over the look-ups.
     *
     * @param clock in the zone whose dates people expect
     * @param startedHere the identifiers of the exports that this session has started, in small letters
     */
    public AccountSources(Lookups lookups, Clock clock, Wishes wishes, Supplier<Set<String>> startedHere) {
        this.lookups = lookups;
        this.clock = clock;
        this.wishes = wishes;
        this.startedHere = startedHere;
        this.shown = new SourceSuggestions(clock);
    }

    public SuggestionSource sourceArns() {
        return new SourceArns(lookups, shown, wishes.sharedSnapshots());
    }

    public SuggestionSource snapshots() {
        return Identifiers.ofSources(lookups, shown, List.of(SourceKinds.SNAPSHOTS, SourceKinds.BACKUP_SNAPSHOTS));
    }

    public SuggestionSource clusterSnapshots() {
        return Identifiers.ofSources(lookups, shown, List.of(SourceKinds.CLUSTER_SNAPSHOTS));
    }

    public SuggestionSource clusters() {
        return Identifiers.ofSources(lookups, shown, List.of(SourceKinds.CLUSTERS));
    }

    public SuggestionSource instances() {
        return Identifiers.ofInstances(lookups);
    }

    public SuggestionSource resourceIds() {
        return Identifiers.ofResources(lookups);
    }

    public SuggestionSource exportTasks() {
        return new ExportTasks(lookups, clock);
    }

    public SuggestionSource newExportTasks() {
        return new NewExportTasks(lookups, clock, startedHere);
    }

    public SuggestionSource buckets() {
        return new Buckets(lookups);
    }

    public SuggestionSource prefixes() {
        return new Prefixes(lookups);
    }

    public SuggestionSource roles() {
        return new Roles(lookups);
    }

    public SuggestionSource roleNames() {
        return Roles.names(lookups);
    }

    public SuggestionSource keys() {
        return new KmsKeys(lookups, wishes.keysAsAlias());
    }

    public SuggestionSource exportOnly() {
        return new ExportOnlyNames(lookups);
    }

    /** The engine of the source that the line names, as far as it is known without waiting. */
    public Optional<String> engine(Wanted wanted) {
        Databases databases = new Databases(lookups);
        return databases
                .named(wanted)
                .map(source -> databases.of(wanted, source).engine())
                .filter(engine -> !engine.isEmpty());
    }

    public SuggestionSource snapshotTypes() {
        return wanted -> words(Types.ofSnapshots(wanted.command().contains("cluster")));
    }

    public SuggestionSource sourceTypes() {
        return wanted -> words(Types.ofSources());
    }

    public SuggestionSource encodingTypes() {
        return wanted -> words(ENCODING_TYPES);
    }

    public SuggestionSource requestPayers() {
        return wanted -> words(REQUEST_PAYERS);
    }

    public SuggestionSource filters() {
        return new FilterTexts(
                FilterNames::of,
                Map.ofEntries(
                        Map.entry("status", states()),
                        Map.entry("engine", new Engines(lookups)),
                        Map.entry("snapshot-type", snapshotTypes()),
                        Map.entry("source-arn", sourceArns()),
                        Map.entry("s3-bucket", buckets()),
                        Map.entry("export-task-identifier", exportTasks()),
                        Map.entry("db-instance-id", instances()),
                        Map.entry("db-cluster-id", clusters()),
                        Map.entry("db-snapshot-id", snapshots()),
                        Map.entry("db-cluster-snapshot-id", clusterSnapshots()),
                        Map.entry("dbi-resource-id", resourceIds())));
    }

    private static SuggestionSource states() {
        return wanted -> words(STATES);
    }

    private static Answer words(List<String> words) {
        return Answer.known(words.stream().map(Suggestion::of).toList());
    }
}
