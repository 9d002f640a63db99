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
        String message = alike.stream()
                .map(failure -> withAdvice(failure, alike))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (first instanceof Failure.InvalidLine || first instanceof Failure.MiswrittenOption) {
            return new Failure.InvalidLine(message, "");
        }
        return first instanceof Failure.UnknownOptions ? new Failure.UnknownOptions(message, "") : first;
    }

    /** Behind each problem its own advice, unless the next problem has the same. */
    private static String withAdvice(Failure failure, List<Failure> all) {
        int next = all.indexOf(failure) + 1;
        boolean repeated = next < all.size() && all.get(next).advice().equals(failure.advice());
        return failure.advice().isEmpty() || repeated
                ? failure.message()
                : failure.message() + "\n  " + failure.advice().replace("\n", "\n  ");
    }
}
