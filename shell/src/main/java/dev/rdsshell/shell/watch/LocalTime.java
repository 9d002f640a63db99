package dev.rdsshell.shell.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people: local, with their offset from UTC. */
final class LocalTime {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);

    private LocalTime() {}

    /** {@code 2026-01-31T04:00:00+01:00}. */
    static String stamp(Instant at, ZoneId zone) {
        return STAMP.withZone(zone).format(at);
    }

    /** {@code 04:00:00 +01:00}. */
    static String clock(Instant at, ZoneId zone) {
        return CLOCK.withZone(zone).format(at);
    }
}
