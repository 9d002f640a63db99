package dev.rdsshell.sandbox.account;

import java.time.Instant;
import java.util.Optional;

/**
 * One S3 bucket.
 *
 * @param region where it is; an export must come from the same region
 * @param policy the JSON text of its bucket policy, if it has one
 * @param owner the account that it belongs to
 */
public record Bucket(String name, String region, Instant created, Optional<String> policy, String owner) {
    /** A bucket of the account itself. */
    public Bucket(String name, String region, Instant created, Optional<String> policy) {
        this(name, region, created, policy, AccountNames.ACCOUNT_ID);
    }

    /** Does it belong to the account itself? */
    public boolean isOwn() {
        return owner.equals(AccountNames.ACCOUNT_ID);
    }

    /** For example {@code arn:aws:s3:::amzn-s3-demo-bucket}. */
    public String arn() {
        return "arn:aws:s3:::" + name;
    }
}
