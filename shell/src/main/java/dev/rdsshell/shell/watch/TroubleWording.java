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
        String since = lastGood.map(at -> "no answer since " + LocalTime.clock(at, zone))
                .orElse("no answer yet");
        return since + " (" + reason(failure) + "); asking again" + advice(failure);
    }

    private static String reason(Failure failure) {
        if (failure instanceof Failure.ServiceError error) {
            return error.errorCode() + ": " + error.serviceMessage();
        }
        return failure.message();
    }

    /** Only a person can log in; everything else passes by itself. */
    private static String advice(Failure failure) {
        if (Troubles.of(failure, Contact.NONE_YET) != Troubles.Meaning.NEEDS_LOGIN) {
            return "";
        }
        boolean known = failure instanceof Failure.NotReady && !failure.advice().isEmpty();
        return ". " + (known ? failure.advice() : "Log in again, or renew the keys where they come from.")
                + " The watch then goes on by itself.";
    }
}
