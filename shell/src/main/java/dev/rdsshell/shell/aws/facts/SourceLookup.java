package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.completions.source.fact.SourceReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.Filter;

/** The source, what it is encrypted with, and where it is missing, the other kind of snapshot that may have been meant. */
record SourceLookup(Lookups lookups, Parallel parallel) {
    private static final TaskFacts.OfSource NOT_LOOKED_FOR =
            new TaskFacts.OfSource(Fact.absent(), Fact.absent(), Fact.absent(), Fact.absent());

    /** @param exportKey the key of the request, which somebody else looks up */
    Supplier<TaskFacts.OfSource> of(
            ExportRequest request, Supplier<Fact<CallerFact>> caller, Supplier<Fact<KeyFact>> exportKey) {
        return SourceArn.parse(request.sourceArn())
                .filter(named -> named.region().equals(request.region()))
                .map(arn -> of(arn, caller, exportKey))
                .orElse(() -> NOT_LOOKED_FOR);
    }

    private Supplier<TaskFacts.OfSource> of(
            SourceArn arn, Supplier<Fact<CallerFact>> caller, Supplier<Fact<KeyFact>> exportKey) {
        Supplier<Fact<SourceFact>> source = parallel.start(() -> source(arn, caller));
        Supplier<Fact<SourceFact>> twin = parallel.start(() -> twin(source.get(), arn, caller));
        Supplier<Fact<KeyFact>> key = parallel.start(() -> key(source.get(), exportKey));
        Supplier<Fact<Integer>> clones = parallel.start(() -> clones(source.get()));
        return () -> new TaskFacts.OfSource(source.get(), twin.get(), key.get(), clones.get());
    }

    /** Most sources are the caller's own, so nobody waits to hear who calls. */
    private Fact<SourceFact> source(SourceArn arn, Supplier<Fact<CallerFact>> caller) {
        Fact<SourceFact> own = describe(arn, false);
        return own instanceof Fact.Known || isOf(arn, caller.get()) ? own : describe(arn, true);
    }

    private static boolean isOf(SourceArn arn, Fact<CallerFact> caller) {
        return caller.found()
                .filter(known -> known.account().equals(arn.account()))
                .isPresent();
    }

    /** Any kind is confused with any other; the first that there is was meant. */
    private Fact<SourceFact> twin(Fact<SourceFact> source, SourceArn arn, Supplier<Fact<CallerFact>> caller) {
        if (!(source instanceof Fact.Absent)) {
            return Fact.absent();
        }
        List<Supplier<Fact<SourceFact>>> others = Arrays.stream(Kind.values())
                .filter(kind -> kind != arn.kind())
                .map(kind -> parallel.start(() -> describe(arn.as(kind), !isOf(arn, caller.get()))))
                .toList();
        return others.stream()
                .map(Supplier::get)
                .filter(found -> found instanceof Fact.Known)
                .findFirst()
                .orElseGet(Fact::absent);
    }

    private Fact<SourceFact> describe(SourceArn arn, boolean foreign) {
        return switch (arn.kind()) {
            case SNAPSHOT ->
                find("DescribeDBSnapshots", "DBSnapshotNotFound", arn, rds -> rds
                        .describeDBSnapshots(query -> query.dbSnapshotIdentifier(name(arn, foreign))
                                .snapshotType(
                                        SourceArn.snapshotType(arn.identifier()).orElse(null))
                                .includeShared(foreign))
                        .dbSnapshots()
                        .stream()
                        .flatMap(found -> SourceReader.of(found).stream()));
            case CLUSTER_SNAPSHOT ->
                find("DescribeDBClusterSnapshots", "DBClusterSnapshotNotFound", arn, rds -> rds
                        .describeDBClusterSnapshots(query -> query.dbClusterSnapshotIdentifier(name(arn, foreign))
                                .includeShared(foreign))
                        .dbClusterSnapshots()
                        .stream()
                        .flatMap(found -> SourceReader.of(found).stream()));
            case CLUSTER ->
                find(
                        "DescribeDBClusters", "DBClusterNotFound", arn, rds -> rds
                                .describeDBClusters(query -> query.dbClusterIdentifier(name(arn, foreign)))
                                .dbClusters()
                                .stream()
                                .flatMap(found -> SourceReader.of(found).stream()));
        };
    }

    /** What belongs to somebody else is known by its ARN only. */
    private static String name(SourceArn arn, boolean foreign) {
        return foreign ? arn.toString() : arn.identifier();
    }

    private Fact<SourceFact> find(
            String operation, String absent, SourceArn arn, Function<RdsClient, Stream<SourceFact>> call) {
        return lookups.find(operation, "rds:" + operation, Set.of(absent), clients -> call.apply(clients.rds())
                .filter(found -> found.arn().toString().equalsIgnoreCase(arn.toString()))
                .findFirst());
    }

    private Fact<KeyFact> key(Fact<SourceFact> source, Supplier<Fact<KeyFact>> exportKey) {
        return source.found()
                .map(SourceFact::kmsKeyId)
                .filter(key -> !key.isEmpty())
                .map(key -> orDeleted(key, described(key, exportKey.get())))
                .orElseGet(Fact::absent);
    }

    /** Often it is the key of the export as well. */
    private Fact<KeyFact> described(String key, Fact<KeyFact> other) {
        boolean isSame = other.found().filter(found -> found.arn().equals(key)).isPresent();
        return isSame ? other : new KeyLookup(lookups).describe(key);
    }

    private static Fact<KeyFact> orDeleted(String key, Fact<KeyFact> found) {
        return found instanceof Fact.Absent ? Fact.of(new KeyFact(key, "Deleted", "", "", "")) : found;
    }

    private Fact<Integer> clones(Fact<SourceFact> source) {
        Optional<String> group = source.found().map(SourceFact::cloneGroup).filter(name -> !name.isEmpty());
        if (group.isEmpty()) {
            return Fact.absent();
        }
        Filter filter = Filter.builder()
                .name("clone-group-id")
                .values(List.of(group.get()))
                .build();
        return lookups.get(
                "DescribeDBClusters",
                "rds:DescribeDBClusters",
                clients -> (int)
                                clients
                                        .rds()
                                        .describeDBClustersPaginator(query -> query.filters(filter))
                                        .dbClusters()
                                        .stream()
                                        .filter(cluster -> group.get().equals(cluster.cloneGroupId()))
                                        .count()
                        - 1);
    }
}
