package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a failed poll means for the watch. */
final class Troubles {
    /** Codes of a service that is busy or broken for a while (AWS SDK, retry rules; common errors of AWS Query). */
    private static final Set<String> PASSING = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "BandwidthLimitExceeded",
            "LimitExceededException",
            "SlowDown",
            "PriorRequestNotComplete",
            "InternalFailure",
            "InternalError",
            "InternalServerError",
            "ServiceFailure",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "RequestTimeout",
            "RequestTimeoutException",
            "RequestTimeTooSkewed",
            "RequestExpired");

    /** Codes of credentials that were good once. */
    private static final Set<String> LOGIN = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");

    /** A bare HTTP status where the answer had no code, such as a proxy's page. */
    private static final Pattern STATUS_THAT_PASSES = Pattern.compile("5\\d\\d|429|408");

    /** What to do about it. */
    enum Meaning {
        /** It passes by itself: say so, and ask again. */
        PASSES,
        /** It passes once somebody has logged in again. */
        NEEDS_LOGIN,
        LASTS
    }

    private Troubles() {}

    /** @param answered whether the service ever did */
    static Meaning of(Failure failure, boolean answered) {
        if (failure instanceof Failure.ServiceError error) {
            return of(error.errorCode());
        }
        if (failure instanceof Failure.NotReady notReady) {
            return needsLogin(notReady.missing(), answered) ? Meaning.NEEDS_LOGIN : Meaning.LASTS;
        }
        return failure instanceof Failure.General ? Meaning.PASSES : Meaning.LASTS;
    }

    private static Meaning of(String code) {
        if (LOGIN.contains(code)) {
            return Meaning.NEEDS_LOGIN;
        }
        boolean passes =
                PASSING.contains(code) || STATUS_THAT_PASSES.matcher(code).matches();
        return passes ? Meaning.PASSES : Meaning.LASTS;
    }

    /** Credentials that were there once, and are gone, come back the same way as expired ones. */
    private static boolean needsLogin(Failure.NotReady.Missing missing, boolean answered) {
        return switch (missing) {
            case LOGIN -> true;
            case NO_CREDENTIALS, CODE -> answered;
            case NO_REGION, CONFIGURATION, PAGER -> false;
        };
    }

    /** Whether the code of a device is all that is missing. */
    static boolean isCode(Failure failure) {
        return failure instanceof Failure.NotReady notReady && notReady.missing() == Failure.NotReady.Missing.CODE;
    }

    static Optional<Meaning> of(WatchState state) {
        Contact contact = state.contact();
        return contact.trouble().map(failure -> of(failure, contact.lastGood().isPresent()));
    }
}
