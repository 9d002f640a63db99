package dev.rdsshell.completions.source.lookup;

/**
 * A bucket of the account.
 *
 * @param region where it is; empty where S3 does not say
 */
public record BucketRow(String name, String region) {}
