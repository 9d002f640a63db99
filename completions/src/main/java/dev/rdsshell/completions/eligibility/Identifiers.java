package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
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
        return wellFormed(text).map(name -> cut(name, LONGEST)).orElse("export");
    }

    /** What of a text can stand in an identifier, of any length; empty where that is nothing. */
    public static Optional<String> wellFormed(String text) {
        String name = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[^A-Za-z]+|-+$", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The same with date and time (UTC) at its end, which nobody has used before. */
    public static String dated(String identifier, Instant now) {
        return ending(corrected(identifier), TO_THE_MINUTE.format(now));
    }

    /** An identifier with this at its end, and as much of its beginning as there is room for. */
    public static String ending(String identifier, String end) {
        return cut(identifier, LONGEST - end.length()) + end;
    }

    private static String cut(String identifier, int length) {
        String start = identifier.substring(0, Math.min(length, identifier.length()));
        return start.replaceAll("-+$", "");
    }
}
