package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.failure.RefusedKeys;
import java.util.Locale;
import java.util.Set;

/** What kind of error a code on the wire is, in whichever of its spellings a service writes it. */
public final class ErrorCodes {
    private static final Set<String> REFUSALS =
            Set.of("accessdenied", "accessdeniedexception", "unauthorizedoperation", "allaccessdisabled", "403");

    private ErrorCodes() {}

    /** The caller lacks a permission. */
    public static boolean isRefusal(String code) {
        return REFUSALS.contains(code.toLowerCase(Locale.ROOT));
    }

    /** Nothing can be called with these keys: they have expired, are unknown, or have another secret. */
    public static boolean isOfKeys(String code) {
        return RefusedKeys.isCode(code);
    }

    /** The account calls too often. */
    public static boolean isThrottling(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.contains("throttl") || lower.contains("slowdown") || lower.contains("requestlimit");
    }
}
