package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.LookupFailure.Kind;
import dev.rdsshell.shell.aws.failures.ErrorCodes;
import dev.rdsshell.shell.failure.Failure;
import java.util.Locale;
import java.util.regex.Pattern;

/** Failures in the few words that the last row of a menu has room for: {@code AccessDenied: rds:DescribeDBSnapshots}. */
final class LookupReasons {
    /** KMS API reference, DescribeKey. */
    private static final String NOT_FOUND = "NotFoundException";

    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.$");

    private LookupReasons() {}

    /** @param action what had to be allowed, such as {@code rds:DescribeDBSnapshots} */
    static LookupFailure of(Failure failure, String action) {
        if (failure instanceof Failure.ServiceError error) {
            return service(error, action);
        }
        if (failure instanceof Failure.NotReady notReady) {
            return new LookupFailure(Kind.NOT_READY, missing(notReady.missing()) + ": " + next(failure));
        }
        return new LookupFailure(Kind.BROKEN, broken(firstLine(failure.message()), action));
    }

    private static LookupFailure service(Failure.ServiceError error, String action) {
        String code = error.errorCode();
        if (ErrorCodes.isRefusal(code)) {
            return new LookupFailure(Kind.DENIED, "AccessDenied: " + action);
        }
        if (ErrorCodes.isOfKeys(code)) {
            return new LookupFailure(Kind.NOT_READY, code + ": " + next(error));
        }
        if (code.equals(NOT_FOUND)) {
            return new LookupFailure(Kind.MISSING, code + ": " + action);
        }
        return ErrorCodes.isThrottling(code)
                ? new LookupFailure(Kind.THROTTLED, "Throttling: " + action)
                : new LookupFailure(Kind.BROKEN, named(code) + ": " + action);
    }

    /** What answers without a code of its own is told by its status alone. */
    private static String named(String code) {
        return STATUS.matcher(code).matches() ? "HTTP status " + code : code;
    }

    /** A message that names the operation is the same for all operations but for that: the action stands at its end. */
    private static String broken(String message, String action) {
        String operation = action.substring(action.indexOf(':') + 1);
        String same = message.replace(" to the " + operation + " operation", "")
                .replace("The " + operation + " operation failed: ", "");
        return same.equals(message) ? message : SENTENCE_END.matcher(same).replaceFirst("") + ": " + action;
    }

    private static String missing(Failure.NotReady.Missing missing) {
        return switch (missing) {
            case NO_REGION -> "no region";
            case NO_CREDENTIALS -> "no credentials";
            case CODE -> "a code of the MFA device is needed";
            case LOGIN -> "login expired";
            case CONFIGURATION, PAGER -> "not configured";
        };
    }

    /** The advice as the rest of a sentence. */
    private static String next(Failure failure) {
        String advice = firstLine(failure.advice());
        String whole = advice.endsWith(".") ? advice.substring(0, advice.length() - 1) : advice;
        return whole.isEmpty() ? whole : whole.substring(0, 1).toLowerCase(Locale.ROOT) + whole.substring(1);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
