package dev.rdsshell.completions.source.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A time for a row: the day, because people search for it, and how long ago that is. */
final class Ages {
    private static final int HOURS_OF_TWO_DAYS = 48;

    private final Clock clock;
    private final Instant now;
    private final Map<String, String> once = new HashMap<>();

    Ages(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** For example {@code 2026-11-20, 2 d}; empty for no time. */
    String of(String iso) {
        if (iso.isEmpty()) {
            return "";
        }
        try {
            Instant time = Instant.parse(iso);
            String text = LocalDate.ofInstant(time, clock.getZone()) + ", " + since(Duration.between(time, now));
            return once.computeIfAbsent(text, same -> same);
        } catch (DateTimeException unreadable) {
            return iso;
        }
    }

    private static String since(Duration age) {
        if (age.toHours() >= HOURS_OF_TWO_DAYS) {
            return age.toDays() + " d";
        }
        return age.toMinutes() >= 60 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
    }
}
