package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.Failure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What only a system shell can do, each with what to write instead. A longer sign stands before a shorter one that it
 * begins with.
 */
enum SystemShellSyntax {
    OR(
            "||",
            "runs a command when another fails",
            "In a script, look at the exit code of rds-shell: rds-shell … || COMMAND"),
    PIPE(
            "|",
            "sends output to another program",
            "Pick what you need with --query 'EXPRESSION', or pipe outside of the shell: rds-shell describe-export-tasks … | jq ."),
    AND(
            "&&",
            "runs a command when another succeeds",
            "Write one command a line, or separate them by ; in -c: both stop at the first one that fails."),
    BACKGROUND(
            "&",
            "runs a command in the background",
            "An export runs at AWS, not here: start-export-task returns at once, and watch-progress shows how far it is."),
    APPEND(">>", "writes output to a file", "Write it outside of the shell: rds-shell describe-export-tasks … >> FILE"),
    HERE_DOCUMENT("<<", "reads the lines that follow", "Keep the lines in a file and write: run FILE"),
    WRITE(">", "writes output to a file", "Write it outside of the shell: rds-shell describe-export-tasks … > FILE"),
    READ(
            "<",
            "reads from a file",
            "A value from a file is file://PATH, lines from a file are run FILE. In place of <NAME> write the value itself."),
    SUBSTITUTION(
            "$(",
            "puts the output of a command into the line",
            "For the date write ${now:yyyy-MM-dd}, for a value of your own set NAME = VALUE and ${NAME}."),
    BACKQUOTE(
            "`",
            "puts the output of a command into the line",
            "For the date write ${now:yyyy-MM-dd}. In a --query, put the whole expression in single quotes."),
    VARIABLE("$", "puts a variable of the system shell into the line", "Write ${NAME} after set NAME = VALUE.");

    private static final String FIRST_CHARACTERS = "|&><$`";

    private static final Pattern VARIABLE_REFERENCE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*|[0-9?!@*#$])");

    private final String sign;
    private final String meaning;
    private final String instead;

    SystemShellSyntax(String sign, String meaning, String instead) {
        this.sign = sign;
        this.meaning = meaning;
        this.instead = instead;
    }

    /** What stands at a place outside of quotes. */
    static Optional<SystemShellSyntax> unquoted(String raw, int at) {
        return canBeginAt(raw, at) ? find(Stream.of(values()), raw, at) : Optional.empty();
    }

    /** Nearly every character is none of these, and a script has millions of them. */
    private static boolean canBeginAt(String raw, int at) {
        return FIRST_CHARACTERS.indexOf(raw.charAt(at)) >= 0;
    }

    private static Optional<SystemShellSyntax> find(Stream<SystemShellSyntax> candidates, String raw, int at) {
        return candidates.filter(syntax -> syntax.standsAt(raw, at)).findFirst();
    }

    /** What stands at a place in double quotes, where only dollar and backquote have a meaning. */
    static Optional<SystemShellSyntax> inDoubleQuotes(String raw, int at) {
        return canBeginAt(raw, at) ? find(Stream.of(SUBSTITUTION, BACKQUOTE, VARIABLE), raw, at) : Optional.empty();
    }

    private boolean standsAt(String raw, int at) {
        return this == VARIABLE ? variable(raw, at).lookingAt() : raw.startsWith(sign, at);
    }

    private static Matcher variable(String raw, int at) {
        return VARIABLE_REFERENCE.matcher(raw).region(at, raw.length());
    }

    /** @param raw the line, and where in it the sign stands */
    Failure refusal(String raw, int at) {
        return new Failure.InvalidLine(
                written(raw, at) + " " + meaning + ": only a system shell can do that.",
                instead + " To mean the characters themselves, put them in single quotes.");
    }

    private String written(String raw, int at) {
        Matcher variable = variable(raw, at);
        return this == VARIABLE && variable.lookingAt() ? variable.group() : sign;
    }
}
