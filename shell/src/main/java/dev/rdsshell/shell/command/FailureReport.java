package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.ErrorFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads when something failed.
 *
 * <pre>
 *   one-shot           rds-shell: [ERROR]: An error occurred (ExportTaskNotFound) when calling the … operation: …
 *   script             the same, and what to do next; so is a single command whose stderr is a terminal
 *   interactive        An error occurred (ExportTaskNotFound) when calling the … operation: …
 *                      'describe-export-tasks' without options lists the tasks that there are.
 * </pre>
 *
 * Programs read the first form, so after the service's own words nothing follows there.
 */
public final class FailureReport {
    private static final String PREFIX = "rds-shell: [ERROR]: ";

    /** Characters of a line that is shown whole; values of people are shorter, a file taken for a value is not. */
    private static final int LONGEST = 1000;

    private static final int SHOWN_BEGIN = 600;
    private static final int SHOWN_END = 200;

    private FailureReport() {}

    /**
     * The lines to show in the form that {@code --cli-error-format} asks for. Only an error with a code can be a document;
     * what has none is told in a sentence under every form, as by the AWS CLI.
     *
     * @param width columns that a table may take
     */
    public static List<String> lines(Failure failure, Preparation.Mode mode, ErrorFormat format, int width) {
        if (format.isDocument() && failure.code().isPresent()) {
            return document(failure, failure.code().get(), format, width);
        }
        return sentences(failure, mode, format);
    }

    private static List<String> document(Failure failure, String code, ErrorFormat format, int width) {
        String message =
                failure instanceof Failure.ServiceError error ? error.serviceMessage() : shortened(failure.message());
        StringBuilder document = new StringBuilder();
        try {
            format.render(code, message, width, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toString().lines().toList();
    }

    private static List<String> sentences(Failure failure, Preparation.Mode mode, ErrorFormat format) {
        List<String> lines = new ArrayList<>();
        boolean interactive = mode == Preparation.Mode.INTERACTIVE;
        if (!failure.message().isEmpty()) {
            String text = interactive ? failure.message() : PREFIX + withCode(failure, format);
            boolean ofService = failure instanceof Failure.ServiceError;
            text.lines().map(line -> ofService ? line : shortened(line)).forEach(lines::add);
        }
        boolean wordForWord = failure instanceof Failure.ServiceError && mode == Preparation.Mode.ONE_SHOT;
        if (!failure.advice().isEmpty() && !wordForWord) {
            lines.addAll(failure.advice().lines().toList());
        }
        return lines;
    }

    /** The middle is left out: a message may name a value of any length, and say only behind it what is wrong with it. */
    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int begin = line.offsetByCodePoints(0, line.codePointCount(0, SHOWN_BEGIN));
        int end =
                line.offsetByCodePoints(line.length(), -line.codePointCount(line.length() - SHOWN_END, line.length()));
        return line.substring(0, begin) + " … " + line.substring(end);
    }

    /** The AWS CLI puts the code of its own errors in front as well; that of the service is in the message already. */
    private static String withCode(Failure failure, ErrorFormat format) {
        if (failure instanceof Failure.ServiceError || format == ErrorFormat.LEGACY) {
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
