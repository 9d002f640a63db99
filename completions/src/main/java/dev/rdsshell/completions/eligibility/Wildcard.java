package dev.rdsshell.completions.eligibility;

import java.util.regex.Pattern;

/** The patterns of IAM policies: {@code *} stands for any characters, {@code ?} for one. */
final class Wildcard {
    private Wildcard() {}

    /** For resources: keys in S3 that differ only in letter case are two. */
    static boolean matches(String pattern, String text) {
        return matches(pattern, text, Pattern.DOTALL);
    }

    /** For actions, whose letter case does not count (IAM User Guide, Action). */
    static boolean matchesInAnyCase(String pattern, String text) {
        return matches(pattern, text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static boolean matches(String pattern, String text, int flags) {
        String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, flags).matcher(text).matches();
    }
}
