package dev.rdsshell.completions.source.lookup;

/**
 * A database instance.
 *
 * @param engine such as {@code mysql 8.0.39}
 * @param database the first database in it; empty where that is not known
 * @param cluster the cluster that it belongs to, or empty
 * @param resource its resource id, such as {@code db-ABCDEFGHIJKLMNOPQRSTUVWXYZ}, which stays when it is renamed
 */
public record InstanceRow(
        String identifier,
        String engine,
        String type,
        String status,
        String database,
        String cluster,
        String resource) {}
