package dev.rdsshell.completions.cache;

/**
 * What rows are rows of.
 *
 * @param place the account and region, as one session sees them; equal as long as nothing of that changes
 * @param kind such as {@code db-snapshots}
 */
public record Key(Object place, String kind) {}
