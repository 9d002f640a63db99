package dev.rdsshell.completions.eligibility;

import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the source and about what of it is wanted. */
record CheckOfSource(TaskFacts facts) {

    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Finding form = SourceLookupRules.arn(request.sourceArn(), request.region());
        Stream<Finding> local = Stream.of(
                form,
                ExportOnlyRules.list(
                        request.exportOnly(), facts.source().source().map(SourceFact::engine)));
        Optional<SourceArn> arn = SourceArn.parse(request.sourceArn());
        return Stream.concat(local, arn.stream().flatMap(named -> named(named, form)));
    }

    /** A source that is elsewhere is not looked for here, nor one of an ARN that nothing can have. */
    private Stream<Finding> named(SourceArn arn, Finding form) {
        Finding region = SourceLookupRules.region(arn, facts.request().region());
        Stream<Finding> local = Stream.of(region, RegionRules.feature(arn));
        if (form.blocks()) {
            return Stream.concat(local, lookedUp(arn, Fact.unknown("its ARN has the wrong partition")));
        }
        Fact<SourceFact> source = region.blocks()
                ? Fact.unknown("the source is in " + arn.region() + ", but "
                        + facts.request().region() + " is asked")
                : facts.source().source();
        return Stream.concat(local, lookedUp(arn, source));
    }

    private Stream<Finding> lookedUp(SourceArn arn, Fact<SourceFact> looked) {
        Fact<SourceFact> source = looked.orUnknown("there is no such source");
        return Stream.of(
                        Stream.of(SourceLookupRules.exists(
                                arn, looked, facts.source().twin())),
                        source.judge(Condition.SOURCE_AVAILABLE, SourceRules::available),
                        source.judge(Condition.SOURCE_ENGINE, SourceRules::engine),
                        source.judge(Condition.SOURCE_STORAGE, SourceRules::storage),
                        source.judge(Condition.SOURCE_ENGINE_MODE, SourceRules::engineMode),
                        source.judge(Condition.SOURCE_MULTI_AZ_CLUSTER, SourceRules::multiAzCluster),
                        source.judge(Condition.SOURCE_BACKUP, SourceRules::backup),
                        source.found().stream().flatMap(this::shared),
                        facts.source().key().judge(Condition.SOURCE_KEY, KeyRules::ofSource),
                        facts.source().clones().judge(Condition.SOURCE_CLONES, SourceLookupRules::clones))
                .flatMap(each -> each);
    }

    private Stream<Finding> shared(SourceFact source) {
        return facts.caller().caller().judge(Condition.SOURCE_SHARED, caller -> SourceRules.shared(source, caller));
    }
}
