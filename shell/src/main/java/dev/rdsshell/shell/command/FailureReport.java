package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads when something failed.
 *
 * <pre>
 *   one-shot, script   rds-shell: [ERROR]: An error occurred (ExportTaskNotFound) when calling the … operation: …
 *   interactive        An error occurred (ExportTaskNotFound) when calling the … operation: …
 *                      'describe-export-tasks' without options lists the tasks that there are.
 * </pre>
 *
 * Programs read the first form, so after the service's own words nothing follows there.
 */
public final class FailureReport {
    private static final String PREFIX = "rds-shell: [ERROR]: ";

    private FailureReport() {}

    /** The lines to show, or none where there is nothing to say. */
    public static List<String> lines(Failure failure, Preparation.Mode mode) {
        List<String> lines = new ArrayList<>();
        boolean interactive = mode == Preparation.Mode.INTERACTIVE;
        if (!failure.message().isEmpty()) {
            String text = interactive ? failure.message() : PREFIX + withCode(failure);
            lines.addAll(text.lines().toList());
        }
        boolean wordForWord = failure instanceof Failure.ServiceError && !interactive;
        if (!failure.advice().isEmpty() && !wordForWord) {
            lines.addAll(failure.advice().lines().toList());
        }
        return lines;
    }

    /** The AWS CLI puts the code of its own errors in front as well; that of the service is in the message already. */
    private static String withCode(Failure failure) {
        if (failure instanceof Failure.ServiceError) {
            return failure.message();
        }
        return failure.code()
                .map(code -> "An error occurred (" + code + "): " + failure.message())
                .orElse(failure.message());
    }

    /** The stack trace that {@code --debug} adds, indented by blanks: a tab would be shown as {@code \t}. */
    public static List<String> trace(@Nullable Throwable cause) {
        if (cause == null) {
            return List.of();
        }
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().replace("\t", "    ").lines().toList();
    }
}
