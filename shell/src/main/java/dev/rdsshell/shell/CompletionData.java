package dev.rdsshell.shell;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.cache.Cache;
import dev.rdsshell.completions.cache.Rest;
import dev.rdsshell.completions.cache.Shelf;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.account.AccountSources;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.TaskKind;
import dev.rdsshell.shell.aws.AwsServices;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.session.CurrentSession;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What completion knows of the account. Costs nothing before the first Tab. */
final class CompletionData {
    /** These change what a look-up has brought. */
    private static final Set<String> WRITING = Set.of("StartExportTask", "CancelExportTask");

    private final Ground ground;
    private final Arrivals arrivals = new Arrivals();
    private volatile @Nullable Loaded loaded;
    private volatile Supplier<Set<String>> startedHere = Set::of;

    /**
     * What it is built from.
     *
     * @param clock any zone: that of the person, whose dates stand in rows, takes a while to find and is asked for when it is needed
     * @param folder where rows are kept between two sessions
     * @param practice where the practice account is kept, if it is
     */
    record Ground(
            SettingsResolver settings,
            AwsServices aws,
            CurrentSession session,
            Executor workers,
            Clock clock,
            Rest rest,
            Path folder,
            Optional<Path> practice) {}

    /** What stands from the first Tab on. */
    private record Loaded(Cache cache, AccountSources sources) {}

    CompletionData(Ground ground) {
        this.ground = ground;
    }

    /** Takes the identifiers of the exports that this session has started, in small letters: they are never free again. */
    void leaveOut(Supplier<Set<String>> identifiers) {
        startedHere = identifiers;
    }

    /** Tells when a look-up has brought something. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Where the values of each kind come from. */
    Map<Subject, SuggestionSource> sources() {
        Map<Subject, SuggestionSource> sources = new EnumMap<>(Subject.class);
        sources.put(Subject.SOURCE_ARN, sourceArns());
        sources.put(Subject.DB_SNAPSHOT, from(AccountSources::snapshots));
        sources.put(Subject.DB_CLUSTER_SNAPSHOT, from(AccountSources::clusterSnapshots));
        sources.put(Subject.DB_CLUSTER, from(AccountSources::clusters));
        sources.put(Subject.DB_INSTANCE, from(AccountSources::instances));
        sources.put(Subject.SNAPSHOT_TYPE, from(AccountSources::snapshotTypes));
        sources.put(Subject.DB_RESOURCE_ID, from(AccountSources::resourceIds));
        sources.put(Subject.SOURCE_TYPE, from(AccountSources::sourceTypes));
        sources.put(Subject.ENCODING_TYPE, from(AccountSources::encodingTypes));
        sources.put(Subject.REQUEST_PAYER, from(AccountSources::requestPayers));
        sources.put(Subject.EXPORT_TASK, from(AccountSources::exportTasks));
        sources.put(Subject.NEW_EXPORT_TASK, from(AccountSources::newExportTasks));
        sources.put(Subject.BUCKET, from(AccountSources::buckets));
        sources.put(Subject.PREFIX, from(AccountSources::prefixes));
        sources.put(Subject.ROLE, from(AccountSources::roleNames));
        sources.put(Subject.ROLE_ARN, from(AccountSources::roles));
        sources.put(Subject.KMS_KEY, from(AccountSources::keys));
        sources.put(Subject.EXPORT_ONLY, from(AccountSources::exportOnly));
        sources.put(Subject.FILTER, from(AccountSources::filters));
        return sources;
    }

    /** Snapshots and clusters that could be exported. */
    SuggestionSource sourceArns() {
        return from(AccountSources::sourceArns);
    }

    /** The engine of the source that a line names, as far as it is known without waiting. */
    Optional<String> engine(Wanted wanted) {
        return loaded().sources().engine(wanted);
    }

    private SuggestionSource from(Function<AccountSources, SuggestionSource> which) {
        return wanted -> which.apply(loaded().sources()).suggestions(wanted);
    }

    /** Everything is looked up again at the next Tab. */
    void refresh() {
        Loaded now = loaded;
        if (now != null) {
            now.cache().refresh();
        }
    }

    /** A call has been made: what it may have changed is looked up again at the next Tab. */
    void heed(String operation) {
        Loaded now = loaded;
        if (now != null && WRITING.contains(operation)) {
            now.cache().outdate(TaskKind.TASKS.name());
        }
    }

    private synchronized Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            now = load();
            loaded = now;
        }
        return now;
    }

    private Loaded load() {
        boolean isForgotten = ground.session().get().sandbox().isPresent()
                && ground.practice().isEmpty();
        Shelf shelf = isForgotten ? Shelf.none() : new CacheFolder(ground.folder());
        Clock zoned = ground.clock().withZone(ZoneId.systemDefault());
        Cache cache = new Cache(ground.workers(), zoned, ground.rest(), arrivals, shelf);
        ground.session().onChange((before, after) -> {
            if (before.generation() != after.generation()) {
                cache.clear();
            }
        });
        ground.aws().identities().whenRefuted(() -> {
            cache.clear();
            arrivals.announce();
        });
        AccountSources.Wishes wishes = new AccountSources.Wishes(
                () -> isSet(Option.KEY_FORM, "alias"), () -> isSet(Option.SHARED_SNAPSHOTS, "on"));
        return new Loaded(
                cache,
                new AccountSources(
                        new Lookups(new SessionPlaces(ground, arrivals), cache),
                        zoned,
                        wishes,
                        () -> startedHere.get()));
    }

    private boolean isSet(Option option, String value) {
        return ground.settings().option(option, ground.session().get()).equals(value);
    }
}
