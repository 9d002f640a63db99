package dev.rdsshell.shell.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.smithy.jmespath.JmespathException;

/** The parser's complaints, with the place as a number and in words for people. */
final class SyntaxProblem {
    private static final Pattern PLACED =
            Pattern.compile("Syntax error at line (\\d+) column (\\d+): (.*)", Pattern.DOTALL);

    private SyntaxProblem() {}

    static InvalidQuery of(QueryText query, JmespathException problem) {
        String message = String.valueOf(problem.getMessage());
        Matcher placed = PLACED.matcher(message);
        if (!placed.matches()) {
            return new InvalidQuery(message, query.written(), 0);
        }
        int position = query.position(Integer.parseInt(placed.group(1)), Integer.parseInt(placed.group(2)));
        return new InvalidQuery(inWords(placed.group(3)), query.written(), position);
    }

    private static String inWords(String message) {
        String text = message.replace("EOF", "the end")
                .replace("'A-Z|a-z|_'", "a name")
                .replace("'-|0-9'", "a number")
                .replaceAll("Expected \\[(.*)], but found (.*)", "expected one of $1, but found $2");
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
