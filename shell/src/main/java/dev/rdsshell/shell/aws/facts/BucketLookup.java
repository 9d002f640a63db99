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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket: whose it is and where, what its policy says, and whether something lies where the files will. */
record BucketLookup(Lookups lookups, Parallel parallel) {
    private static final String REGION_HEADER = "x-amz-bucket-region";
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    TaskFacts.OfBucket of(ExportRequest request, Fact<CallerFact> caller) {
        if (!BucketLookupRules.isName(request.bucket())) {
            return new TaskFacts.OfBucket(Fact.absent(), Fact.absent(), Fact.absent());
        }
        Fact<BucketFact> bucket = bucket(request.bucket(), caller);
        if (bucket instanceof Fact.Absent) {
            return new TaskFacts.OfBucket(bucket, Fact.absent(), Fact.absent());
        }
        Lookups there = bucket.found()
                .flatMap(BucketFact::region)
                .map(lookups::inRegion)
                .orElse(lookups);
        Supplier<Fact<Policy>> policy = parallel.start(() -> policy(there, request.bucket()));
        return new TaskFacts.OfBucket(bucket, policy.get(), occupied(there, request));
    }

    /** What is refused to the owner of the account is asked for again by anybody: then it is somebody else's. */
    private Fact<BucketFact> bucket(String name, Fact<CallerFact> caller) {
        String account = caller.found().map(CallerFact::account).orElse(null);
        Fact<BucketFact> own = head(name, account, Access.OWN);
        boolean refused =
                own.found().filter(bucket -> bucket.access() == Access.REFUSED).isPresent();
        return refused && account != null ? head(name, null, Access.FOREIGN) : own;
    }

    private Fact<BucketFact> head(String name, @Nullable String owner, Access access) {
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

    private static Fact<Policy> policy(Lookups lookups, String bucket) {
        return lookups.find(
                "GetBucketPolicy",
                "s3:GetBucketPolicy",
                Set.of("NoSuchBucketPolicy"),
                clients -> Optional.of(PolicyReader.read(clients.s3()
                        .getBucketPolicy(query -> query.bucket(bucket))
                        .policy())));
    }

    private static Fact<Boolean> occupied(Lookups lookups, ExportRequest request) {
        return lookups.get("ListObjectsV2", "s3:ListBucket", clients -> !clients.s3()
                .listObjectsV2(query ->
                        query.bucket(request.bucket()).prefix(request.folder()).maxKeys(1))
                .contents()
                .isEmpty());
    }
}
