package dev.rdsshell.shell.operation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as the AWS CLI shows them ({@code cli_timestamp_format}). */
final class Timestamps {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** {@code 2024-02-29T12:34:56.789000+00:00}; microseconds only where there are some. */
    static String iso(Instant time) {
        boolean whole = time.truncatedTo(ChronoUnit.MICROS).equals(time.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MICROSECONDS).format(time) + "+00:00";
    }

    /** As it came: a text from the XML services, a number of seconds from KMS. */
    static Object wire(Instant time, String service) {
        return service.equals("kms") ? seconds(time) : time.toString();
    }

    private static double seconds(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .doubleValue();
    }
}
