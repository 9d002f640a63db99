package dev.rdsshell.shell.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A profile or a services section of the AWS files.
 *
 * @param values by key, in lower case
 * @param nested the indented lines below a key, such as those of {@code rds =} in a services section
 */
public record AwsSection(Map<String, String> values, Map<String, Map<String, String>> nested) {
    public AwsSection {
        values = Map.copyOf(values);
        nested = Map.copyOf(nested);
    }

    public static AwsSection empty() {
        return new AwsSection(Map.of(), Map.of());
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** These values with those of the other in front of them. */
    AwsSection under(AwsSection other) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        Map<String, Map<String, String>> mergedNested = new LinkedHashMap<>(nested);
        mergedNested.putAll(other.nested);
        return new AwsSection(merged, mergedNested);
    }

    /** Never shows a value: a profile may hold keys. */
    @Override
    public String toString() {
        return "AwsSection" + values.keySet();
    }
}
