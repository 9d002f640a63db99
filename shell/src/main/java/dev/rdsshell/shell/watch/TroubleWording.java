package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The note about a service that does not answer. */
final class TroubleWording {
    private TroubleWording() {}

    /**
     * One sentence or two, such as {@code no answer since 04:00:00 +01:00 (Throttling: Rate exceeded); asking again}.
     *
     * @param lastGood when it last answered
     */
    static String note(Failure failure, Optional<Instant> lastGood, ZoneId zone) {
        String advice = advice(failure, lastGood.isPresent());
        return what(failure, lastGood, zone) + "; asking again"
                + (advice.isEmpty() ? "" : ". " + advice + " The watch then goes on by itself.");
    }

    /** The same once nobody asks any more: {@code no answer since 04:00:00 +01:00 (Throttling: Rate exceeded)}. */
    static String atTheEnd(Failure failure, Optional<Instant> lastGood, ZoneId zone) {
        String advice = advice(failure, lastGood.isPresent());
        return what(failure, lastGood, zone) + (advice.isEmpty() ? "" : ". " + advice);
    }

    /** The same on a board with keys, one of which asks for a code. */
    static String atBoard(Failure failure, Optional<Instant> lastGood, ZoneId zone) {
        return Troubles.isCode(failure)
                ? what(failure, lastGood, zone)
                        + "; asking again. Press r and type a code: the watch then goes on by itself."
                : note(failure, lastGood, zone);
    }

    private static String what(Failure failure, Optional<Instant> lastGood, ZoneId zone) {
        String since = lastGood.map(at -> "no answer since " + LocalTime.clock(at, zone))
                .orElse("no answer yet");
        return since + " (" + reason(failure) + ")";
    }

    private static String reason(Failure failure) {
        if (failure instanceof Failure.ServiceError error) {
            return error.errorCode() + ": " + error.serviceMessage();
        }
        return failure.message();
    }

    /** Only a person can log in; everything else passes by itself. */
    private static String advice(Failure failure, boolean answered) {
        if (Troubles.of(failure, answered) != Troubles.Meaning.NEEDS_LOGIN) {
            return "";
        }
        boolean known = failure instanceof Failure.NotReady && !failure.advice().isEmpty();
        return known ? failure.advice() : "Log in again, or renew the keys where they come from.";
    }
}
