package dev.rdsshell.completions.cache;

import java.time.Duration;

/** How long rows and failures count. */
final class Expiry {
    /** From then on rows are looked up again when they are asked for, and shown meanwhile. */
    static final Duration SOFT = Duration.ofSeconds(60);

    /** From then on rows are shown only while newer ones are on their way. */
    static final Duration HARD = Duration.ofMinutes(10);

    /** An open menu asks every ten seconds; who has not asked for so long looks at something else. */
    static final Duration LOOKED_AT = Duration.ofSeconds(30);

    private static final Duration DENIED = Duration.ofSeconds(60);
    private static final Duration NOT_READY = Duration.ofSeconds(2);
    private static final Duration BROKEN = Duration.ofSeconds(10);
    private static final Duration THROTTLED = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private Expiry() {}

    /**
     * How long a failure counts before the account is asked again.
     *
     * @param failures how many look-ups have failed in a row, this one included
     */
    static Duration of(LookupFailure.Kind kind, int failures) {
        return switch (kind) {
            case DENIED -> DENIED;
            case NOT_READY -> NOT_READY;
            case BROKEN, MISSING -> BROKEN;
            case THROTTLED -> THROTTLED.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        };
    }
}
