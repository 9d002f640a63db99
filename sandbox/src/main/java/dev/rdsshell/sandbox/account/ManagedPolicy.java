package dev.rdsshell.sandbox.account;

import java.time.Instant;

/**
 * One managed IAM policy, with a single version {@value #VERSION}.
 *
 * @param owner the account id, or {@code aws} for one of AWS's own
 * @param path with a slash at both ends
 * @param id the unique id, beginning with ANPA
 * @param document its JSON text
 */
public record ManagedPolicy(
        String owner, String path, String name, String id, Instant created, String description, String document) {
    /** The only version a policy of the sandbox has. */
    public static final String VERSION = "v1";

    /** For example {@code arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess}. */
    public String arn() {
        return "arn:aws:iam::" + owner + ":policy" + path + name;
    }
}
