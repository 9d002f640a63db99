package dev.rdsshell.shell.export;

import java.time.Instant;

/**
 * A snapshot of an instance or a cluster.
 *
 * @param status as the service wrote it, such as {@code available}
 */
public record Snapshot(String arn, String status, Instant created) {}
