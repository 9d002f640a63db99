package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.eligibility.FilterNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A filter in the shorthand of the AWS CLI or in JSON: {@code Name=status,Values=starting}, {@code [{"Name":"status",…}]}. */
final class FilterText {
    private static final Pattern SHORTHAND = Pattern.compile("(?:^|,)Name=([\\w-]+)(?=,|$)");
    private static final Pattern JSON = Pattern.compile("\"Name\"\\s*:\\s*\"([\\w-]+)\"");

    private FilterText() {}

    /** The name that the command does not filter by; empty where there is none, or its names are not known. */
    static Optional<String> wrongName(String command, String filter) {
        List<String> known = FilterNames.of(command);
        return known.isEmpty()
                ? Optional.empty()
                : names(filter).stream()
                        .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    private static List<String> names(String filter) {
        boolean isJson = filter.startsWith("[") || filter.startsWith("{");
        return (isJson ? JSON : SHORTHAND)
                .matcher(filter)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether the name goes on to one that the command knows. */
    static boolean mayBegin(String command, String typed) {
        Optional<String> wrong = wrongName(command, typed);
        return wrong.isEmpty()
                || (typed.endsWith("Name=" + wrong.get())
                        && FilterNames.of(command).stream()
                                .anyMatch(known -> known.startsWith(wrong.get().toLowerCase(Locale.ROOT))));
    }
}
