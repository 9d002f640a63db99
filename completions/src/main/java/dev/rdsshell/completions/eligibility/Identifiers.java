package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiers of export tasks: a letter first, then ASCII letters, digits and single hyphens, no hyphen at the end, at most
 * 60 characters (the service's own message for InvalidParameterValue).
 */
public final class Identifiers {
    static final int LONGEST = 60;

    private static final Pattern VALID = Pattern.compile("[A-Za-z](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,59}");
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("-yyyy-MM-dd-HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Identifiers() {}

    public static boolean isValid(String identifier) {
        return VALID.matcher(identifier).matches();
    }

    /** The nearest identifier that is valid: {@code rds:shop_2026} to {@code rds-shop-2026}. */
    public static String corrected(String text) {
        String letters = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[^A-Za-z]+", "");
        return cut(letters.isEmpty() ? "export" : letters, LONGEST);
    }

    /** The same with date and time (UTC) at its end, which nobody has used before. */
    public static String dated(String identifier, Instant now) {
        String time = TO_THE_MINUTE.format(now);
        return cut(corrected(identifier), LONGEST - time.length()) + time;
    }

    private static String cut(String identifier, int length) {
        String start = identifier.substring(0, Math.min(length, identifier.length()));
        return start.replaceAll("-+$", "");
    }
}
