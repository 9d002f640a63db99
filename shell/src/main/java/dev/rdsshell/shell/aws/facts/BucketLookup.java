package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.BucketFact;
import dev.rdsshell.completions.eligibility.BucketFact.Access;
import dev.rdsshell.completions.eligibility.BucketLookupRules;
import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.completions.source.fact.PolicyReader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket: whose it is and where, what its policy says, and whether something lies where the files will. */
record BucketLookup(Lookups lookups, Parallel parallel) {
    private static final String REGION_HEADER = "x-amz-bucket-region";
    private static final String NO_POLICY = "NoSuchBucketPolicy";
    private static final Set<String> NOT_THERE = Set.of("NoSuchBucket");
    private static final TaskFacts.OfBucket NO_BUCKET =
            new TaskFacts.OfBucket(Fact.absent(), Fact.absent(), Fact.absent());
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    Supplier<TaskFacts.OfBucket> of(ExportRequest request, Supplier<Fact<CallerFact>> caller) {
        if (!BucketLookupRules.isName(request.bucket())) {
            return () -> NO_BUCKET;
        }
        Supplier<Fact<BucketFact>> seen = parallel.start(() -> head(lookups, request.bucket(), null, Access.OWN));
        Supplier<Fact<BucketFact>> owned = parallel.start(() -> owned(seen.get(), caller));
        Supplier<Fact<Optional<Policy>>> policy =
                parallel.start(() -> there(seen.get(), there -> policy(there, request.bucket())));
        Supplier<Fact<Boolean>> occupied = parallel.start(() -> there(seen.get(), there -> occupied(there, request)));
        return () -> together(owned.get(), policy.get(), occupied.get());
    }

    /** Any call that finds no bucket proves that there is none, also where another one was refused. */
    private static TaskFacts.OfBucket together(
            Fact<BucketFact> bucket, Fact<Optional<Policy>> policy, Fact<Boolean> occupied) {
        boolean isMissing = policy instanceof Fact.Absent || occupied instanceof Fact.Absent;
        return isMissing ? NO_BUCKET : new TaskFacts.OfBucket(bucket, Fact.flattened(policy), occupied);
    }

    /** What anybody may see and the owner of this account may not is somebody else's. */
    private Fact<BucketFact> owned(Fact<BucketFact> seen, Supplier<Fact<CallerFact>> caller) {
        Optional<BucketFact> bucket = seen.found().filter(found -> found.access() == Access.OWN);
        Optional<String> account = bucket.flatMap(found -> caller.get().found()).map(CallerFact::account);
        return account.isEmpty()
                ? seen
                : head(region(bucket), bucket.get().name(), account.get(), Access.OWN)
                        .map(BucketLookup::orForeign);
    }

    private static BucketFact orForeign(BucketFact bucket) {
        return bucket.access() == Access.REFUSED
                ? new BucketFact(bucket.name(), bucket.region(), Access.FOREIGN)
                : bucket;
    }

    /** Where the bucket is, all that is in it is asked for; nothing of one that is not there. */
    private <T> Fact<T> there(Fact<BucketFact> seen, Function<Lookups, Fact<T>> lookup) {
        return seen instanceof Fact.Absent ? Fact.absent() : lookup.apply(region(seen.found()));
    }

    private Lookups region(Optional<BucketFact> bucket) {
        return bucket.flatMap(BucketFact::region).map(lookups::inRegion).orElse(lookups);
    }

    private static Fact<BucketFact> head(Lookups lookups, String name, @Nullable String owner, Access access) {
        return lookups.find(
                "HeadBucket", "s3:ListBucket", Set.of("404"), clients -> head(clients.s3(), name, owner, access));
    }

    /** Also a refusal says where the bucket is (S3 API reference, HeadBucket). */
    private static Optional<BucketFact> head(S3Client s3, String name, @Nullable String owner, Access access) {
        try {
            String region = s3.headBucket(query -> query.bucket(name).expectedBucketOwner(owner))
                    .bucketRegion();
            return Optional.of(new BucketFact(name, Optional.ofNullable(region), access));
        } catch (S3Exception refused) {
            Optional<String> region = region(refused);
            if (refused.statusCode() == NOT_FOUND || region.isEmpty()) {
                throw refused;
            }
            return Optional.of(
                    new BucketFact(name, region, refused.statusCode() == FORBIDDEN ? Access.REFUSED : access));
        }
    }

    private static Optional<String> region(S3Exception refused) {
        return Optional.ofNullable(refused.awsErrorDetails())
                .map(details -> details.sdkHttpResponse())
                .flatMap(response -> response.firstMatchingHeader(REGION_HEADER));
    }

    /** Absent where there is no bucket; empty for one without a policy. */
    private static Fact<Optional<Policy>> policy(Lookups lookups, String bucket) {
        return lookups.find(
                "GetBucketPolicy",
                "s3:GetBucketPolicy",
                NOT_THERE,
                clients -> Optional.of(policy(clients.s3(), bucket)));
    }

    private static Optional<Policy> policy(S3Client s3, String bucket) {
        try {
            return Optional.of(PolicyReader.read(
                    s3.getBucketPolicy(query -> query.bucket(bucket)).policy()));
        } catch (S3Exception refused) {
            if (refused.awsErrorDetails() == null
                    || !NO_POLICY.equals(refused.awsErrorDetails().errorCode())) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** Absent where there is no bucket. */
    private static Fact<Boolean> occupied(Lookups lookups, ExportRequest request) {
        return lookups.find(
                "ListObjectsV2",
                "s3:ListBucket",
                NOT_THERE,
                clients -> Optional.of(!clients.s3()
                        .listObjectsV2(query -> query.bucket(request.bucket())
                                .prefix(request.folder())
                                .maxKeys(1))
                        .contents()
                        .isEmpty()));
    }
}
