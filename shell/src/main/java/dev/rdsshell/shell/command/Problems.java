package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a line, said at once. */
public final class Problems {
    private Problems() {}

    /**
     * The first problem, and with it all further ones of its kind: what is wrong with the parameters is said at once, what
     * would only matter after that is not.
     *
     * @param problems at least one
     */
    public static Failure asOneFailure(List<Problem> problems) {
        Failure first = problems.get(0).failure();
        List<Failure> alike = problems.stream()
                .map(Problem::failure)
                .filter(failure -> failure.getClass() == first.getClass())
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
