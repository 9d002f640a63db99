package dev.rdsshell.sandbox.account;

import java.time.Instant;
import java.util.Optional;

/**
 * One S3 bucket.
 *
 * @param region where it is; an export must come from the same region
 * @param policy the JSON text of its bucket policy, if it has one
 */
public record Bucket(String name, String region, Instant created, Optional<String> policy) {
    /** For example {@code arn:aws:s3:::amzn-s3-demo-bucket}. */
    public String arn() {
        return "arn:aws:s3:::" + name;
    }
}
