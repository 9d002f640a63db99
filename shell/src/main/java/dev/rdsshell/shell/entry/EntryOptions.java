package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it stands with each parameter of a line: pure. */
final class EntryOptions {
    private final Reading reading;
    private final Map<String, String> earlier;
    private final Set<String> offered;
    private final ValueRules rules;

    /**
     * @param earlier values that were taken from earlier lines, by parameter
     * @param offered the names of options that the entry wrote
     */
    EntryOptions(Reading reading, Map<String, String> earlier, Set<String> offered, ValueRules rules) {
        this.reading = reading;
        this.earlier = earlier;
        this.offered = offered;
        this.rules = rules;
    }

    /** Those that are required first, and after the command's own the global ones that the line gives. */
    List<EntryOption> all() {
        List<Parameter> shown = new ArrayList<>(reading.parameters());
        Stream.concat(
                        reading.arguments().given().stream().map(Argument::parameter),
                        ValuePlaces.waiting(reading).stream())
                .filter(parameter -> !shown.contains(parameter))
                .distinct()
                .toList()
                .forEach(shown::add);
        return shown.stream().map(this::option).toList();
    }

    private EntryOption option(Parameter parameter) {
        Optional<Argument> given = reading.deciding(parameter.name());
        boolean isFilledToo =
                given.isPresent() || reading.value(parameter.name()).isPresent();
        Optional<String> begun = given.filter(EntryOptions::lacksValue).map(list -> String.join(" ", list.texts()));
        if (begun.isPresent() || isLeftOpen(parameter, isFilledToo)) {
            return EntryOption.needingValue(parameter, begun.orElse(""));
        }
        if (given.isPresent() && (parameter.arity() == Arity.NONE || isTyped(given.get()))) {
            return given(parameter, given.get());
        }
        Optional<Filled> filled = reading.value(parameter.name());
        if (filled.isPresent()) {
            return filled(parameter, filled.get(), given.isPresent());
        }
        boolean missing = parameter.required() && reading.ready().isEmpty();
        return new EntryOption(parameter, missing ? Standing.MISSING : Standing.OPEN, "", "");
    }

    private EntryOption filled(Parameter parameter, Filled filled, boolean isWritten) {
        Optional<String> wrong = isWritten ? Optional.empty() : rules.problemOfSent(reading, parameter.name());
        return new EntryOption(
                parameter,
                wrong.isPresent() ? Standing.WRONG : Standing.FILLED,
                filled.value(),
                wrong.orElseGet(() -> isWritten ? word(filled.origin()) : origin(filled)));
    }

    /**
     * An option that somebody wrote is meant: without its value the line says something else.
     *
     * @param isFilledToo whether it has a value all the same: where it is written once more, or of a default
     */
    private boolean isLeftOpen(Parameter parameter, boolean isFilledToo) {
        return (!parameter.required() || isFilledToo)
                && !offered.contains(parameter.name())
                && ValuePlaces.isWaitedFor(reading, parameter.name());
    }

    /** {@code --export-only=} is a list of nothing, {@code Name=status,Values=} a filter that lets nothing pass. */
    private static boolean lacksValue(Argument argument) {
        boolean isEmptyList = argument.parameter().arity() == Arity.MANY
                && argument.isAttached()
                && argument.texts().contains("");
        boolean isFilter = argument.parameter().subject() == Subject.FILTER;
        return isEmptyList || (isFilter && argument.texts().stream().anyMatch(EntryOptions::isOpenFilter));
    }

    private static boolean isOpenFilter(String filter) {
        return filter.matches("(.*,)?(Name|Values)=(,.*)?");
    }

    private static boolean isTyped(Argument argument) {
        return !argument.values().isEmpty() || argument.parameter().arity() == Arity.ZERO_OR_ONE;
    }

    private EntryOption given(Parameter parameter, Argument argument) {
        String value = String.join(" ", argument.texts());
        Optional<String> wrong = reading.reasons(argument)
                .map(Failure::message)
                .distinct()
                .reduce((first, second) -> first + " " + second)
                .or(() -> rules.problem(reading, argument));
        if (wrong.isPresent()) {
            String reason = wrong.get().lines().collect(Collectors.joining(" "));
            return new EntryOption(parameter, Standing.WRONG, value, reason);
        }
        Optional<String> obstacle = rules.obstacle(reading, argument);
        if (obstacle.isPresent()) {
            return new EntryOption(parameter, Standing.HOPELESS, value, obstacle.get());
        }
        boolean isEarlier = value.equals(earlier.get(parameter.name()));
        return new EntryOption(parameter, Standing.FILLED, value, isEarlier ? "history" : "typed");
    }

    /** What the line says without naming the option it takes from an export that it names: {@code --like TASK}. */
    private String origin(Filled filled) {
        Optional<Argument> like = reading.arguments().given().stream()
                .filter(argument -> argument.parameter().subject() == Subject.EXPORT_TASK)
                .findFirst();
        return filled.origin() == Filled.Origin.LINE && like.isPresent()
                ? "from " + like.get().parameter().name()
                : word(filled.origin());
    }

    private static String word(Filled.Origin origin) {
        return switch (origin) {
            case LINE -> "typed";
            case INPUT_FILE -> "input file";
            case DEFAULT -> "default";
            case SESSION -> "session";
            case ENVIRONMENT -> "environment";
            case SAVED -> "saved";
            case PROFILE -> "profile";
            case BUILT_IN -> "built in";
        };
    }
}
