package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.BucketFact.Access;
import java.util.regex.Pattern;

/** What must hold of a bucket by itself (RDS User Guide, identifying the Amazon S3 bucket for export). */
public final class BucketRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("(s3://|arn:[a-z-]+:s3:::)?([^/]*).*");

    private BucketRules() {}

    /**
     * As S3 wants the name of every bucket that is made today; a few that were made before 2018 have capitals and underscores
     * (S3 User Guide, bucket naming rules).
     */
    public static boolean isWellFormed(String name) {
        return NAME.matcher(name).matches();
    }

    /** What can be said of a name without asking for the bucket. */
    public static Finding name(String text) {
        Condition condition = Condition.BUCKET_EXISTS;
        if (text.isEmpty()) {
            return condition.block(text, "No bucket is named.", "Name one with --s3-bucket-name.");
        }
        if (text.contains(":") || text.contains("/")) {
            return condition.block(
                    text,
                    "The bucket is not given by its name.",
                    "Write " + ADDRESS.matcher(text).replaceAll("$2") + ".");
        }
        return isWellFormed(text)
                ? condition.ok(text)
                : condition.warn(
                        text,
                        text + " is not the name of a bucket.",
                        "A bucket's name has 3 to 63 small letters, digits, dots and hyphens.");
    }

    /** "The S3 bucket must be in the same AWS Region as the DB snapshot." */
    public static Finding region(BucketFact bucket, String sourceRegion) {
        Condition condition = Condition.BUCKET_REGION;
        if (bucket.region().isEmpty()) {
            return condition.unproved(bucket.name(), "S3 does not say where " + bucket.name() + " is");
        }
        String region = bucket.region().get();
        return region.equals(sourceRegion)
                ? condition.ok(region)
                : condition.block(
                        region,
                        bucket.name() + " is in " + region + ", the source in " + sourceRegion + ".",
                        "Name a bucket in " + sourceRegion + ", or copy the snapshot to " + region + " first.");
    }

    /** A bucket of another account works only by its policy, which nobody here can see. */
    public static Finding owner(BucketFact bucket) {
        Condition condition = Condition.BUCKET_OWNER;
        if (bucket.access() == Access.REFUSED) {
            return condition.unproved(
                    bucket.name(),
                    "S3 refuses to show " + bucket.name() + ": it is another account's, or you lack s3:ListBucket");
        }
        return bucket.access() == Access.OWN
                ? condition.ok(bucket.name())
                : condition.warn(
                        bucket.name(),
                        bucket.name() + " belongs to another account.",
                        "Its policy has to let the role write: 'check --policy' shows the role and the actions.");
    }
}
