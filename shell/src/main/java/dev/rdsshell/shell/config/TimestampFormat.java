package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;

/** How the times of an answer are written: {@code cli_timestamp_format} of the profile. */
public enum TimestampFormat {
    ISO8601,
    /** As the service sent them. */
    WIRE;

    static TimestampFormat of(Layers layers) {
        String word = layers.inProfile(SettingKey.TIMESTAMP_FORMAT)
                .map(Setting::value)
                .orElse("iso8601");
        return switch (word) {
            case "iso8601" -> ISO8601;
            case "wire" -> WIRE;
            default ->
                throw new FailureException(new Failure.NotReady(
                        Failure.NotReady.Missing.CONFIGURATION,
                        "Unknown cli_timestamp_format value: " + word + ", valid values are \"wire\" or \"iso8601\"",
                        "Put it right in the profile."));
        };
    }
}
