package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.Passing;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a failed poll means for the watch. */
final class Troubles {
    /** Codes of credentials that were good once. */
    private static final Set<String> LOGIN = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");

    /** Codes of keys that the service does not know. After a good answer they are those of a login that was taken back. */
    private static final Set<String> KEYS = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException");

    /** An answer without a code, such as the page of a proxy: its HTTP status, or no more than that it is XML. */
    private static final Pattern WITHOUT_CODE = Pattern.compile("\\d{3}|Unknown");

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
        if (failure instanceof Failure.NotReady notReady) {
            return needsLogin(notReady.missing(), answered) ? Meaning.NEEDS_LOGIN : Meaning.LASTS;
        }
        if (Passing.isPassing(failure)) {
            return Meaning.PASSES;
        }
        return failure instanceof Failure.ServiceError error ? of(error.errorCode(), answered) : Meaning.LASTS;
    }

    private static Meaning of(String code, boolean answered) {
        if (LOGIN.contains(code) || (answered && KEYS.contains(code))) {
            return Meaning.NEEDS_LOGIN;
        }
        return answered && WITHOUT_CODE.matcher(code).matches() ? Meaning.PASSES : Meaning.LASTS;
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
