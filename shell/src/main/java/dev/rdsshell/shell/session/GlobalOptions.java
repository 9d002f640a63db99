package dev.rdsshell.shell.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of the AWS CLI's global options at one level: on a line, in the session, in a saved session. Only what was
 * given is here; where a value comes from in the end is decided in {@code config}.
 *
 * @param values by option name without dashes, such as {@code region}; switches have the value {@code true}
 */
public record GlobalOptions(Map<String, String> values) {
    public GlobalOptions {
        values = Map.copyOf(values);
    }

    public static GlobalOptions none() {
        return new GlobalOptions(Map.of());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean isSet(String name) {
        return "true".equals(values.get(name));
    }

    public GlobalOptions with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new GlobalOptions(changed);
    }

    public GlobalOptions without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new GlobalOptions(changed);
    }

    /** These values, and below them those of the other level. */
    public GlobalOptions over(GlobalOptions below) {
        Map<String, String> merged = new LinkedHashMap<>(below.values);
        merged.putAll(values);
        return new GlobalOptions(merged);
    }
}
