package dev.rdsshell.sandbox.policy;

import java.util.regex.Pattern;

/** The patterns of IAM policies: {@code *} stands for any characters, {@code ?} for one. */
final class Wildcard {
    private Wildcard() {}

    /** Resources are compared exactly. */
    static boolean matches(String pattern, String text) {
        return compiled(pattern, 0).matcher(text).matches();
    }

    /** Actions are compared without regard to letter case. */
    static boolean matchesAnyCase(String pattern, String text) {
        return compiled(pattern, Pattern.CASE_INSENSITIVE).matcher(text).matches();
    }

    private static Pattern compiled(String pattern, int flags) {
        String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, flags | Pattern.DOTALL);
    }
}
