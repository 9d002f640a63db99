package dev.rdsshell.completions.source.lookup;

import java.util.List;

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

    /** All that means this key: its id and ARN, the name and the ARN of the alias (KMS API reference, DescribeKey). */
    public List<String> names() {
        return alias.isEmpty() ? List.of(arn, id()) : List.of(arn, id(), alias, arn.replace("key/" + id(), alias));
    }
}
