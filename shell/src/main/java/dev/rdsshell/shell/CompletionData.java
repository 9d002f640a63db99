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

    /** Which source knows the values of which kind. */
    private static final Map<Subject, Function<AccountSources, SuggestionSource>> SOURCES = Map.ofEntries(
            Map.entry(Subject.SOURCE_ARN, AccountSources::sourceArns),
            Map.entry(Subject.DB_SNAPSHOT, AccountSources::snapshots),
            Map.entry(Subject.DB_CLUSTER_SNAPSHOT, AccountSources::clusterSnapshots),
            Map.entry(Subject.DB_CLUSTER, AccountSources::clusters),
            Map.entry(Subject.DB_INSTANCE, AccountSources::instances),
            Map.entry(Subject.SNAPSHOT_TYPE, AccountSources::snapshotTypes),
            Map.entry(Subject.DB_RESOURCE_ID, AccountSources::resourceIds),
            Map.entry(Subject.SOURCE_TYPE, AccountSources::sourceTypes),
            Map.entry(Subject.ENCODING_TYPE, AccountSources::encodingTypes),
            Map.entry(Subject.REQUEST_PAYER, AccountSources::requestPayers),
            Map.entry(Subject.EXPORT_TASK, AccountSources::exportTasks),
            Map.entry(Subject.NEW_EXPORT_TASK, AccountSources::newExportTasks),
            Map.entry(Subject.BUCKET, AccountSources::buckets),
            Map.entry(Subject.PREFIX, AccountSources::prefixes),
            Map.entry(Subject.ROLE, AccountSources::roleNames),
            Map.entry(Subject.ROLE_ARN, AccountSources::roles),
            Map.entry(Subject.KMS_KEY, AccountSources::keys),
            Map.entry(Subject.EXPORT_ONLY, AccountSources::exportOnly),
            Map.entry(Subject.FILTER, AccountSources::filters));

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

    /**
     * What stands from the first Tab on.
     *
     * @param reliable the same sources for who must not begin a look-up, over what can be relied upon
     */
    private record Loaded(Cache cache, AccountSources sources, AccountSources reliable) {}

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
        SOURCES.forEach((subject, source) -> sources.put(subject, from(source)));
        return sources;
    }

    /** Why a whole value is certain to be refused, as far as that has been looked up; looks nothing up. */
    Optional<String> obstacle(Subject subject, Wanted whole) {
        Loaded now = loaded;
        return now == null || !SOURCES.containsKey(subject)
                ? Optional.empty()
                : SOURCES.get(subject).apply(now.reliable()).obstacle(whole);
    }

    /** Snapshots and clusters that could be exported. */
    SuggestionSource sourceArns() {
        return from(AccountSources::sourceArns);
    }

    /** KMS keys. */
    SuggestionSource keys() {
        return from(AccountSources::keys);
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
        SessionPlaces places = new SessionPlaces(ground, arrivals);
        return new Loaded(
                cache,
                over(new Lookups(places, cache), zoned),
                over(new Lookups(places::found, cache::reliable), zoned));
    }

    private AccountSources over(Lookups lookups, Clock zoned) {
        AccountSources.Wishes wishes = new AccountSources.Wishes(
                () -> isSet(Option.KEY_FORM, "alias"), () -> isSet(Option.SHARED_SNAPSHOTS, "on"));
        return new AccountSources(lookups, zoned, wishes, () -> startedHere.get());
    }

    private boolean isSet(Option option, String value) {
        return ground.settings().option(option, ground.session().get()).equals(value);
    }
}
