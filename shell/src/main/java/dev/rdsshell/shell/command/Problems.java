package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is wrong with a line, said at once. */
public final class Problems {
    private Problems() {}

    /**
     * Everything that is wrong, said at once, with the exit code and the error code that the first problem has: that is the
     * one that the AWS CLI would report.
     *
     * @param problems at least one
     */
    public static Failure asOneFailure(List<Problem> problems) {
        List<Failure> all = problems.stream().map(Problem::failure).toList();
        Failure first = all.get(0);
        if (all.size() == 1) {
            return first;
        }
        String message =
                all.stream().map(failure -> withAdvice(failure, all)).distinct().collect(Collectors.joining("\n"));
        return said(first, message);
    }

    private static Failure said(Failure first, String message) {
        if (first instanceof Failure.NotReady notReady) {
            return new Failure.NotReady(notReady.missing(), message, "");
        }
        if (first instanceof Failure.General) {
            return new Failure.General(message, "");
        }
        if (first instanceof Failure.InvalidLine
                || first instanceof Failure.MiswrittenOption
                || first instanceof Failure.OutOfPlace) {
            return new Failure.InvalidLine(message, "");
        }
        return first instanceof Failure.UnknownOptions ? new Failure.UnknownOptions(message, "") : first;
    }

    /** Each once: what two steps found is the same where it says the same. */
    public static List<Problem> distinct(List<Problem> problems) {
        Map<String, Problem> distinct = new LinkedHashMap<>();
        problems.forEach(problem -> distinct.putIfAbsent(problem.failure().message(), problem));
        return List.copyOf(distinct.values());
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
