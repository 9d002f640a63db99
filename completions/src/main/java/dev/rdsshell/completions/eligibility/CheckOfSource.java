package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the source and about what of it is wanted. */
record CheckOfSource(TaskFacts facts) {
    private static final List<Condition> OF_AN_ARN = List.of(
            Condition.SOURCE_REGION,
            Condition.SOURCE_EXISTS,
            Condition.SOURCE_AVAILABLE,
            Condition.SOURCE_ENGINE,
            Condition.SOURCE_STORAGE,
            Condition.SOURCE_ENGINE_MODE,
            Condition.SOURCE_MULTI_AZ_CLUSTER,
            Condition.SOURCE_KEY,
            Condition.SOURCE_SHARED,
            Condition.SOURCE_BACKUP,
            Condition.SOURCE_CLONES,
            Condition.REGION_FEATURE);

    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Finding form = SourceLookupRules.arn(request.sourceArn(), request.region());
        Stream<Finding> local = Stream.of(
                form,
                ExportOnlyRules.list(
                        request.exportOnly(),
                        facts.source().source().map(SourceFact::engine).orUnknown(Missing.SOURCE)));
        Optional<SourceArn> arn = SourceArn.parse(request.sourceArn());
        return Stream.concat(local, arn.map(named -> named(named, form)).orElseGet(CheckOfSource::unnamed));
    }

    private static Stream<Finding> unnamed() {
        return OF_AN_ARN.stream().map(condition -> condition.unproved("", Missing.SOURCE_ARN));
    }

    /** A source that is elsewhere is not looked for here, nor one of an ARN that nothing can have. */
    private Stream<Finding> named(SourceArn arn, Finding form) {
        Finding region = SourceLookupRules.region(arn, facts.request().region());
        Stream<Finding> local = Stream.of(region, RegionRules.feature(arn));
        if (form.blocks()) {
            return Stream.concat(local, lookedUp(arn, Fact.unknown("its ARN has the wrong partition")));
        }
        return Stream.concat(local, lookedUp(arn, inItsRegion(facts.source().source())));
    }

    /** What was asked about exports says nothing where the source is in another region: the export would be there, too. */
    <T> Fact<T> inItsRegion(Fact<T> lookedUp) {
        String asked = facts.request().region();
        return SourceArn.parse(facts.request().sourceArn())
                .filter(arn -> SourceLookupRules.region(arn, asked).blocks())
                .map(arn -> Fact.<T>unknown("the source is in " + arn.region() + ", but " + asked + " is asked"))
                .orElse(lookedUp);
    }

    private Stream<Finding> lookedUp(SourceArn arn, Fact<SourceFact> looked) {
        Fact<SourceFact> source = looked.orUnknown(Missing.SOURCE);
        return Stream.of(
                        Stream.of(SourceLookupRules.exists(
                                arn, looked, facts.source().twin())),
                        source.judge(Condition.SOURCE_AVAILABLE, SourceRules::available),
                        source.judge(Condition.SOURCE_ENGINE, SourceRules::engine),
                        source.judge(Condition.SOURCE_STORAGE, SourceRules::storage),
                        source.judge(Condition.SOURCE_ENGINE_MODE, SourceRules::engineMode),
                        source.judge(Condition.SOURCE_MULTI_AZ_CLUSTER, SourceRules::multiAzCluster),
                        source.judge(Condition.SOURCE_BACKUP, SourceRules::backup),
                        source.judgeAll(Condition.SOURCE_SHARED, this::shared),
                        source.judgeAll(Condition.SOURCE_KEY, this::key),
                        source.judgeAll(Condition.SOURCE_CLONES, this::clones))
                .flatMap(each -> each);
    }

    private Stream<Finding> shared(SourceFact source) {
        return facts.caller().caller().judge(Condition.SOURCE_SHARED, caller -> SourceRules.shared(source, caller));
    }

    private Stream<Finding> key(SourceFact source) {
        return source.kmsKeyId().isEmpty()
                ? Stream.of(Condition.SOURCE_KEY.ok("not encrypted"))
                : facts.source().key().judge(Condition.SOURCE_KEY, KeyRules::ofSource);
    }

    private Stream<Finding> clones(SourceFact source) {
        return source.cloneGroup().isEmpty()
                ? Stream.of(Condition.SOURCE_CLONES.ok("none"))
                : facts.source().clones().judge(Condition.SOURCE_CLONES, SourceLookupRules::clones);
    }
}
