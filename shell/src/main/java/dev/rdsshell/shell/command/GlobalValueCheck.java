package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.output.InvalidFunctionCall;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the values of global options as far as that needs neither the session nor the network. */
final class GlobalValueCheck {
    private static final Pattern WITH_SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    private GlobalValueCheck() {}

    static List<Problem> problems(Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        if (arguments.has("--cli-auto-prompt") && arguments.has("--no-cli-auto-prompt")) {
            problems.add(Problem.of(new Failure.InvalidLine(
                    "Both --cli-auto-prompt and --no-cli-auto-prompt were given.", "Give one of them.")));
        }
        value(arguments, "--query").flatMap(GlobalValueCheck::wrongQuery).ifPresent(problems::add);
        value(arguments, "--endpoint-url")
                .filter(word -> !word.text().isEmpty())
                .filter(word -> !WITH_SCHEME.matcher(word.text()).matches())
                .ifPresent(word -> problems.add(endpointWithoutScheme(word)));
        for (String name : List.of("--cli-connect-timeout", "--cli-read-timeout")) {
            value(arguments, name)
                    .filter(word -> !isSeconds(word.text()))
                    .ifPresent(word -> problems.add(notSeconds(name, word)));
        }
        return problems;
    }

    private static Optional<Word> value(Arguments arguments, String name) {
        return arguments.find(name).flatMap(argument -> argument.values().stream()
                .findFirst());
    }

    private static Optional<Problem> wrongQuery(Word word) {
        try {
            Query.parse(word.text());
            return Optional.empty();
        } catch (InvalidFunctionCall e) {
            // Found by the second step, because the AWS CLI finds everything else that is wrong with a line before it.
            return Optional.empty();
        } catch (InvalidQuery e) {
            String message = "--query cannot be understood: " + e.getMessage() + "\n" + e.picture();
            return Optional.of(new Problem(
                    new Failure.InvalidLine(message, "It is a JMESPath expression, such as 'ExportTasks[].Status'."),
                    word));
        }
    }

    private static Problem endpointWithoutScheme(Word word) {
        return new Problem(
                new Failure.InvalidLine(
                        "--endpoint-url \"" + word.text() + "\" has no scheme.",
                        "Write http:// or https:// in front: http://" + word.text()),
                word);
    }

    private static boolean isSeconds(String text) {
        try {
            return Integer.parseInt(text.strip()) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The AWS CLI ends with 255 here, as for anything that it finds out while it builds its client. */
    private static Problem notSeconds(String name, Word word) {
        return new Problem(
                new Failure.General(
                        name + " must be a whole number of seconds, 0 or more, but is \"" + word.text() + "\".",
                        "0 means no limit."),
                word);
    }
}
