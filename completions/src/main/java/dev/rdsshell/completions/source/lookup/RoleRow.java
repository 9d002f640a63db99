package dev.rdsshell.completions.source.lookup;

/**
 * An IAM role.
 *
 * @param path such as {@code /service-role/}
 * @param verdict what the rule for its trust policy says, in its own words
 * @param problem why, without a full stop; empty where all is well
 */
public record RoleRow(String arn, String name, String path, String verdict, String problem) {}
