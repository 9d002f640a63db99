package dev.rdsshell.shell.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Literals without quotes, as people write them for the AWS CLI: {@code [?Status==`available`]}. JMESPath wants JSON
 * between the backticks (JEP-12), and the AWS CLI takes what is no JSON for a string.
 */
final class BareLiterals {
    /** A quoted name, a raw string, or a literal, each with its escapes; what is open at the end is none. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`((?:[^`\\\\]|\\\\.)*+)`", Pattern.DOTALL);

    private BareLiterals() {}

    /** The expression with quotes around literals that are no JSON. */
    static String quoted(String expression) {
        return QUOTED.matcher(expression).replaceAll(found -> {
            String literal = found.group(1);
            boolean bare = literal != null && !isJson(literal.replace("\\`", "`"));
            return Matcher.quoteReplacement(bare ? "`\"" + literal.stripLeading() + "\"`" : found.group());
        });
    }

    private static boolean isJson(String text) {
        try {
            JsonTree.parse(text);
            return true;
        } catch (JsonTree.InvalidJson e) {
            return false;
        }
    }
}
