package dev.rdsshell.completions.eligibility;

import java.util.regex.Pattern;

/** The patterns of IAM policies: {@code *} stands for any characters, {@code ?} for one. Letter case does not count. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
