package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options whose wrong values somebody has gone past: what else is wanted comes first, then they come again. */
final class PassedOptions {
    private final Set<String> names = new HashSet<>();

    /** Where nothing else is wanted, all that were passed before this one come again. */
    void pass(Parameter parameter, List<EntryOption> options) {
        if (isWrong(parameter, options)) {
            names.add(parameter.name());
        }
        boolean isAll = options.stream().filter(EntryOption::isWanted).allMatch(this::isPassed);
        if (isAll && names.remove(parameter.name())) {
            names.clear();
            names.add(parameter.name());
        }
    }

    /**
     * A value that cannot be right comes before what is missing, which it may fill once it is right ({@code --like TASK});
     * where all were passed, the first that is wanted.
     */
    Optional<Parameter> next(List<EntryOption> options) {
        List<EntryOption> wanted =
                options.stream().filter(EntryOption::isWanted).toList();
        List<EntryOption> open =
                wanted.stream().filter(option -> !isPassed(option)).toList();
        return open.stream()
                .filter(option -> option.objection().isPresent())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .or(() -> wanted.stream().findFirst())
                .map(EntryOption::parameter);
    }

    /** The one that is wanted, where that is the current one and no other. */
    static Optional<EntryOption> only(List<EntryOption> options, Optional<Parameter> current) {
        List<EntryOption> wanted =
                options.stream().filter(EntryOption::isWanted).toList();
        return wanted.stream()
                .filter(option -> wanted.size() == 1 && current.equals(Optional.of(option.parameter())))
                .findFirst();
    }

    private boolean isPassed(EntryOption option) {
        return names.contains(option.parameter().name());
    }

    private static boolean isWrong(Parameter parameter, List<EntryOption> options) {
        return options.stream()
                .filter(option -> option.parameter().equals(parameter))
                .anyMatch(option -> option.standing() == Standing.WRONG);
    }
}
