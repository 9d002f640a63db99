package dev.rdsshell.completions.source.lookup;

/**
 * A KMS key, once for each of its aliases.
 *
 * @param alias such as {@code alias/rds-export}; empty for a key without one
 * @param state such as {@code Enabled}; empty where it could not be looked up
 * @param manager {@code CUSTOMER} or {@code AWS}; empty where it could not be looked up
 * @param verdict the gravest that the rules for a key say, in their own words
 * @param problem why, without a full stop; empty where all is well
 */
public record KeyRow(
        String arn, String alias, String state, String manager, String type, String verdict, String problem) {

    /** The last part of its ARN. */
    public String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Whether a text means this key: its id or ARN, or the name or ARN of the alias (KMS API reference, DescribeKey). */
    public boolean isNamed(String text) {
        return text.equals(arn) || text.equals(id()) || (!alias.isEmpty() && isAlias(text));
    }

    /** The ARN of an alias differs from that of its key in the last part only. */
    private boolean isAlias(String text) {
        return text.endsWith(alias) && (text.equals(alias) || text.equals(arn.replace("key/" + id(), alias)));
    }
}
