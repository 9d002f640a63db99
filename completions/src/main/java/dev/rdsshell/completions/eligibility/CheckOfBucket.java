package dev.rdsshell.completions.eligibility;

import java.util.stream.Stream;

/** The rules about the bucket and the folder in it. */
record CheckOfBucket(TaskFacts facts) {

    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Fact<BucketFact> bucket = facts.bucket().bucket();
        Stream<Finding> named =
                Stream.of(BucketLookupRules.exists(request.bucket(), bucket), PrefixRules.form(request.prefix()));
        return bucket instanceof Fact.Absent ? named : Stream.concat(named, lookedUp(request, bucket));
    }

    private Stream<Finding> lookedUp(ExportRequest request, Fact<BucketFact> bucket) {
        return Stream.of(
                        bucket.judge(
                                Condition.BUCKET_REGION, found -> BucketRules.region(found, request.sourceRegion())),
                        owner(bucket),
                        Stream.of(
                                BucketLookupRules.policy(request, facts.bucket().policy())),
                        facts.bucket()
                                .occupied()
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
