package dev.rdsshell.shell.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as every command takes them: {@code 30s}, {@code 10m}, {@code 2h}, {@code 90d}; a bare number is seconds. */
public final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([smhd]?)");

    private static final Pattern BEGUN = Pattern.compile("\\d{0,9}|\\d{1,9}[smhd]");

    private Durations() {}

    /** Whether a text is a duration or the beginning of one. */
    public static boolean mayBegin(String text) {
        return BEGUN.matcher(text).matches();
    }

    /** @return empty when the text is no duration */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(of(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
