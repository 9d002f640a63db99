package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.eligibility.FilterNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter in the shorthand of the AWS CLI that begins with its name: {@code Name=status,Values=starting}. */
final class FilterText {
    private static final Pattern NAME = Pattern.compile("Name=([\\w-]+)(,.*)?", Pattern.DOTALL);

    private FilterText() {}

    /** What it filters by; empty for one that is written in another way. */
    static Optional<String> name(String filter) {
        return Optional.of(NAME.matcher(filter)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    static boolean isRight(String command, String filter) {
        List<String> known = FilterNames.of(command);
        return known.isEmpty()
                || name(filter).map(name -> known.contains(lower(name))).orElse(true);
    }

    /** Whether the name goes on to one that the command knows. */
    static boolean mayBegin(String command, String typed) {
        return isRight(command, typed)
                || name(typed)
                        .filter(name -> !typed.contains(","))
                        .map(name -> FilterNames.of(command).stream().anyMatch(known -> known.startsWith(lower(name))))
                        .orElse(false);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
