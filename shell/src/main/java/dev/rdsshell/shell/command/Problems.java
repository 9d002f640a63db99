package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a line, said at once. */
public final class Problems {
    private Problems() {}

    /**
     * Everything that is wrong, said at once, with the code that the first problem has: that is the one that the AWS CLI
     * would report.
     *
     * @param problems at least one
     */
    public static Failure asOneFailure(List<Problem> problems) {
        Failure first = problems.get(0).failure();
        List<Failure> alike = problems.stream()
                .map(Problem::failure)
                .filter(failure -> failure.exitCode() == first.exitCode())
                .toList();
        if (alike.size() == 1) {
            return first;
        }
        String message = join(alike.stream().map(Failure::message).toList());
        String advice = join(alike.stream().map(Failure::advice).toList());
        if (first instanceof Failure.InvalidLine) {
            return new Failure.InvalidLine(message, advice);
        }
        return first instanceof Failure.UnknownOptions ? new Failure.UnknownOptions(message, advice) : first;
    }

    private static String join(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }
}
