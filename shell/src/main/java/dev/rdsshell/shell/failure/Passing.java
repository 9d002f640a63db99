package dev.rdsshell.shell.failure;

import java.util.Set;
import java.util.regex.Pattern;

/** Which failures pass by themselves, so that whoever works through the night asks again. */
public final class Passing {
    /** Codes of a service that is busy or broken for a while (AWS SDK, retry rules; common errors of AWS Query). */
    private static final Set<String> PASSING = Set.of(
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "BandwidthLimitExceeded",
            "LimitExceededException",
            "ProvisionedThroughputExceededException",
            "TransactionInProgressException",
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
            "RequestInTheFuture",
            "RequestExpired");

    /** Every service has its own spelling: {@code Throttling}, {@code ThrottledRequestException}, {@code RequestThrottled}. */
    private static final Pattern THROTTLED = Pattern.compile("(?i).*throttl.*");

    /**
     * A request that was signed too long ago, as after a laptop's sleep, or by a clock that is wrong; the next one is signed
     * anew. It has the code of a wrong secret (AWS General Reference, troubleshooting Signature Version 4).
     */
    private static final Pattern SIGNED_AT_ANOTHER_TIME =
            Pattern.compile("(?is).*signature (has )?(expired|not yet current).*");

    /** A bare HTTP status where the answer had no code, such as a proxy's page. */
    private static final Pattern STATUS_THAT_PASSES = Pattern.compile("5\\d\\d|429|408");

    private Passing() {}

    /** No connection, a cut or garbled answer, a service that is busy or broken: all that is nobody's mistake for good. */
    public static boolean isPassing(Failure failure) {
        if (failure instanceof Failure.ServiceError error) {
            String code = error.errorCode();
            return PASSING.contains(code)
                    || THROTTLED.matcher(code).matches()
                    || STATUS_THAT_PASSES.matcher(code).matches()
                    || SIGNED_AT_ANOTHER_TIME.matcher(error.serviceMessage()).matches();
        }
        return failure instanceof Failure.General;
    }
}
