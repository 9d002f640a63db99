package dev.rdsshell.shell.operation;

import dev.rdsshell.completions.eligibility.LatestSource;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What a request holds for the words behind an option: those words, what stands in a file or in JSON, or the snapshot that
 * {@code latest:NAME} stands for.
 */
public final class SentValue {
    private SentValue() {}

    /**
     * As texts.
     *
     * @param request of the same line, where it is ready
     * @return empty where something else holds the value and the request is not known, or the value is no text
     */
    public static Optional<List<String>> of(Argument argument, Optional<ReadyRequest> request) {
        return isPlain(argument)
                ? Optional.of(argument.texts())
                : request.flatMap(ready -> member(ready, argument.parameter().name()))
                        .flatMap(SentValue::texts);
    }

    /** The same of a value that no word of the line gives: one of a default or of an input file. */
    public static Optional<List<String>> of(String option, ReadyRequest request) {
        return member(request, option).flatMap(SentValue::texts);
    }

    /** Several words are items of a list, each as it is; one word may stand for all of it. */
    private static boolean isPlain(Argument argument) {
        if (argument.values().size() != 1) {
            return true;
        }
        String only = argument.texts().get(0);
        boolean isJson = argument.parameter().arity() == Arity.MANY
                && only.stripLeading().startsWith("[");
        return !isJson && !ParameterFiles.isFile(only) && !isLatest(argument.parameter(), only);
    }

    private static boolean isLatest(Parameter parameter, String value) {
        return parameter.subject() == Subject.SOURCE_ARN
                && LatestSource.parse(value).isPresent();
    }

    private static Optional<Object> member(ReadyRequest request, String option) {
        return request.parameters().entrySet().stream()
                .filter(entry -> OptionName.of(entry.getKey()).equals(option) && entry.getValue() != null)
                .<Object>map(entry -> entry.getValue())
                .findFirst();
    }

    private static Optional<List<String>> texts(Object value) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        return items.stream().allMatch(String.class::isInstance)
                ? Optional.of(items.stream().map(String.class::cast).toList())
                : Optional.empty();
    }
}
