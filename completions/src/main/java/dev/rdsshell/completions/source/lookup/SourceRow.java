package dev.rdsshell.completions.source.lookup;

/**
 * A snapshot, a cluster snapshot or a cluster.
 *
 * @param database the instance or cluster that a snapshot is of; for a cluster its first database
 * @param engine such as {@code mysql 8.0.39}
 * @param size such as {@code 100 GiB}; empty for Aurora, where the number says nothing
 * @param created as ISO 8601 has it; empty where it is not known
 * @param encrypted {@code encrypted}, or empty
 * @param verdict the gravest that the rules for a source say, in their own words
 * @param problem why, without a full stop; empty where all is well
 */
public record SourceRow(
        String arn,
        String identifier,
        String database,
        String engine,
        String size,
        String created,
        String status,
        String type,
        String encrypted,
        String verdict,
        String problem) {}
