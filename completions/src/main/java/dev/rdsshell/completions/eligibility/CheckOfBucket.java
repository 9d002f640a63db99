package dev.rdsshell.completions.eligibility;

import java.util.stream.Stream;

/** The rules about the bucket and the folder in it. */
record CheckOfBucket(TaskFacts facts) {

    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Fact<BucketFact> looked = facts.bucket().bucket();
        String missing = BucketLookupRules.isName(request.bucket()) ? Missing.BUCKET : Missing.BUCKET_NAME;
        Fact<BucketFact> bucket = looked.orUnknown(missing);
        Fact<Policy> policy = looked instanceof Fact.Absent
                ? Fact.unknown(missing)
                : facts.bucket().policy();
        return Stream.of(
                        Stream.of(
                                BucketLookupRules.exists(request.bucket(), looked),
                                PrefixRules.form(request.prefix(), request.identifier())),
                        bucket.judge(
                                Condition.BUCKET_REGION, found -> BucketRules.region(found, request.sourceRegion())),
                        owner(bucket),
                        Stream.of(BucketLookupRules.policy(request, policy)),
                        facts.bucket()
                                .occupied()
                                .orUnknown(missing)
                                .judge(
                                        Condition.TARGET_EMPTY,
                                        occupied -> PrefixRules.empty(request.folder(), occupied)))
                .flatMap(each -> each);
    }

    /** Whose it is can only be told by somebody who knows who they are. */
    private Stream<Finding> owner(Fact<BucketFact> bucket) {
        return facts.caller().caller() instanceof Fact.Unknown<CallerFact> unknown
                ? Stream.of(Condition.BUCKET_OWNER.unproved("", unknown.reason()))
                : bucket.judge(Condition.BUCKET_OWNER, BucketRules::owner);
    }
}
