package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.eligibility.RegionName;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import java.util.List;
import java.util.Optional;

/** A region as the value of an option, or where it takes several, some of them with commas or blanks between. */
final class RegionText {
    private static final String BETWEEN = "[,\\s]";

    private RegionText() {}

    /** The first name that no region has. */
    static Optional<String> wrongName(Argument argument, String value) {
        return names(argument, value).stream()
                .filter(name -> !name.isEmpty() && !RegionName.holds(name))
                .findFirst();
    }

    /** Whether more characters can make regions of it. */
    static boolean mayBegin(Argument argument, String typed) {
        List<String> names = names(argument, typed);
        int last = names.size() - 1;
        return names.subList(0, last).stream().allMatch(name -> name.isEmpty() || RegionName.holds(name))
                && RegionName.mayBegin(names.get(last));
    }

    private static List<String> names(Argument argument, String value) {
        return argument.parameter().arity() == Parameter.Arity.MANY
                ? List.of(value.split(BETWEEN, -1))
                : List.of(value);
    }
}
