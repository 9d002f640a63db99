package dev.rdsshell.shell.operation.received;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time in the forms in which services write one: ISO 8601 with or without separators, fraction and offset, the form
 * of HTTP headers, and seconds since 1970. What has no offset has none when it is shown either.
 */
final class ReceivedTime {
    private static final Pattern SECONDS = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?)?"
                    + "\\s*(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final String SHOWN = "uuuu-MM-dd'T'HH:mm:ss";

    private final Temporal time;

    private ReceivedTime(Temporal time) {
        this.time = time;
    }

    /** @return empty when it is no point in time, or one that no calendar has, such as 30 February */
    static Optional<ReceivedTime> parse(Object value) {
        try {
            return Optional.of(new ReceivedTime(time(value.toString().strip(), value)));
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /** {@code 2024-02-29T12:34:56.789000+02:00}; microseconds only where there are some. */
    String iso() {
        LocalDateTime whole = LocalDateTime.from(time);
        boolean hasFraction = !whole.truncatedTo(ChronoUnit.MICROS).equals(whole.truncatedTo(ChronoUnit.SECONDS));
        String offset = time instanceof OffsetDateTime ? "xxx" : "";
        return DateTimeFormatter.ofPattern(SHOWN + (hasFraction ? ".SSSSSS" : "") + offset, Locale.ROOT)
                .format(time);
    }

    /** What has no offset is taken for UTC. */
    Instant instant() {
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }

    private static Temporal time(String text, Object value) {
        if (value instanceof Number || SECONDS.matcher(text).matches()) {
            return sinceEpoch(new BigDecimal(text));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? calendar(iso) : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static Temporal sinceEpoch(BigDecimal seconds) {
        long micros =
                seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Temporal calendar(Matcher iso) {
        LocalDateTime time = LocalDateTime.of(
                number(iso, 1),
                number(iso, 2),
                number(iso, 3),
                number(iso, 4),
                number(iso, 5),
                number(iso, 6),
                nanos(iso));
        String offset = Optional.ofNullable(iso.group(8)).orElse("").toUpperCase(Locale.ROOT);
        return switch (offset) {
            case "" -> time;
            case "Z", "UTC", "GMT" -> time.atOffset(ZoneOffset.UTC);
            default -> time.atOffset(ZoneOffset.of(offset));
        };
    }

    private static int number(Matcher iso, int group) {
        return iso.group(group) == null ? 0 : Integer.parseInt(iso.group(group));
    }

    private static int nanos(Matcher iso) {
        String digits = Optional.ofNullable(iso.group(7)).orElse("");
        return Integer.parseInt((digits + "000000000").substring(0, 9));
    }
}
