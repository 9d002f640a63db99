package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.util.List;

/** Everything that is looked up for one request, at one time. */
public record TaskFacts(
        ExportRequest request,
        Instant now,
        OfCaller caller,
        OfExports exports,
        OfSource source,
        OfBucket bucket,
        OfRole role,
        OfKey key) {

    /**
     * About who calls.
     *
     * @param principal the ARN of the user or role that policies speak of; a session does not tell its role's whole ARN
     * @param permissions of the caller, for {@link Actions#ofCaller}
     */
    public record OfCaller(Fact<CallerFact> caller, Fact<String> principal, Fact<List<Permission>> permissions) {}

    /**
     * About the exports that there are.
     *
     * @param sameIdentifier the one of the identifier that is asked for
     * @param running those that are starting, in progress or being canceled
     */
    public record OfExports(Fact<ExportFact> sameIdentifier, Fact<List<ExportFact>> running) {}

    /**
     * About the source.
     *
     * @param twin where there is no source of that ARN: the snapshot or cluster snapshot of the same identifier
     * @param key what the source is encrypted with; absent for a source that is not, or with a key of AWS's own
     * @param clones how many clones the cluster has; absent for a snapshot
     */
    public record OfSource(Fact<SourceFact> source, Fact<SourceFact> twin, Fact<KeyFact> key, Fact<Integer> clones) {}

    /**
     * About the bucket.
     *
     * @param policy absent for a bucket without one
     * @param occupied whether something lies in the folder of the export
     */
    public record OfBucket(Fact<BucketFact> bucket, Fact<Policy> policy, Fact<Boolean> occupied) {}

    /**
     * About the role.
     *
     * @param permissions of the role, for {@link Actions#onObjects} and {@link Actions#onBucket}
     */
    public record OfRole(Fact<RoleFact> role, Fact<List<Permission>> permissions) {}

    /** About the key that the files are to be encrypted with. */
    public record OfKey(Fact<KeyFact> key, Fact<Policy> policy) {}
}
