package dev.rdsshell.shell.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code config.yaml} says.
 *
 * @param values by the name of the {@link Option}; only known names with allowed values
 * @param warnings what in the file was not understood, one sentence each
 * @param guardRails which accounts are handled with care, and what exports cost
 */
public record Settings(Map<String, String> values, List<String> warnings, GuardRails guardRails) {
    /** Options alone. */
    public Settings(Map<String, String> values, List<String> warnings) {
        this(values, warnings, GuardRails.none());
    }

    public Settings {
        values = Map.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /** Nothing set: also for one-shot commands and scripts, which start clean. */
    public static Settings none() {
        return new Settings(Map.of(), List.of());
    }

    public Optional<String> find(Option option) {
        return Optional.ofNullable(values.get(option.word()));
    }
}
