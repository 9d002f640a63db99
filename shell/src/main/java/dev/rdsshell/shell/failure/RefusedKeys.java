package dev.rdsshell.shell.failure;

import java.util.Set;

/** Which failures say that no call can be made with the credentials at hand, so that nothing is wrong with what was asked for. */
public final class RefusedKeys {
    /** Codes of keys that have expired, are unknown, or have another secret (common errors of AWS Query and AWS JSON). */
    private static final Set<String> CODES = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "TokenRefreshRequired",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch");

    private RefusedKeys() {}

    /** Whether a code on the wire is one of these. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The service took none of the keys, or there are none to send. */
    public static boolean isMeant(Failure failure) {
        return failure instanceof Failure.ServiceError error
                ? isCode(error.errorCode())
                : failure instanceof Failure.NotReady;
    }
}
