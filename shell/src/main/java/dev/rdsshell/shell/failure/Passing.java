package dev.rdsshell.shell.failure;

import java.util.Set;
import java.util.regex.Pattern;

/** Which failures pass by themselves, so that whoever works through the night asks again. */
public final class Passing {
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

    /** A bare HTTP status where the answer had no code, such as a proxy's page. */
    private static final Pattern STATUS_THAT_PASSES = Pattern.compile("5\\d\\d|429|408");

    private Passing() {}

    /** No connection, a cut or garbled answer, a service that is busy or broken: all that is nobody's mistake for good. */
    public static boolean isPassing(Failure failure) {
        if (failure instanceof Failure.ServiceError error) {
            return PASSING.contains(error.errorCode())
                    || STATUS_THAT_PASSES.matcher(error.errorCode()).matches();
        }
        return failure instanceof Failure.General;
    }
}
