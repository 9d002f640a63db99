package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What kind of choices belongs to the place of the cursor.
 *
 * @param parameter whose value stands there; empty for the name of an option
 */
record ChoicesHere(Reading reading, TypedText text, Optional<Parameter> parameter) {
    /** What names something that has to be there already, so that a choice is likelier meant than the text. */
    private static final Set<Subject> EXISTING = EnumSet.of(
            Subject.COMMAND,
            Subject.EXPORT_TASK,
            Subject.SOURCE_ARN,
            Subject.DB_SNAPSHOT,
            Subject.DB_CLUSTER_SNAPSHOT,
            Subject.DB_CLUSTER,
            Subject.DB_INSTANCE,
            Subject.BUCKET,
            Subject.ROLE,
            Subject.ROLE_ARN,
            Subject.KMS_KEY,
            Subject.PROFILE,
            Subject.REGION,
            Subject.FILTER);

    /** Whether the first one is chosen from the start. */
    boolean isOneExpected() {
        boolean isTyped = isTyped();
        boolean isSought = ValuePlaces.soughtWith(reading, text.cursor()).equals(parameter);
        if (parameter.isEmpty() || isSought) {
            return isTyped;
        }
        boolean isMore = parameter.get().arity() == Arity.MANY
                && reading.arguments()
                        .find(parameter.get().name())
                        .filter(list -> !list.values().isEmpty() && !list.isAttached())
                        .isPresent();
        return isTyped ? isExisting(parameter.get(), text.before()) : !isMore;
    }

    /** Behind the sign of equality of an option nothing is typed yet. */
    private boolean isTyped() {
        boolean isBegun = reading.arguments().given().stream()
                .anyMatch(argument -> argument.isAttached()
                        && argument.values().get(0).end() == text.cursor()
                        && argument.texts().contains(""));
        return !text.before().isEmpty() && !text.before().endsWith(" ") && !isBegun;
    }

    /** Whether a text is likelier a part of one of the choices than a value. */
    static boolean isExisting(Parameter named, String typed) {
        return EXISTING.contains(named.subject())
                || AcceptedValues.areAll(named)
                || (named.subject() == Subject.EXPORT_ONLY && typed.endsWith("."));
    }

    LineCompleter from(LineCompleter all) {
        return parameter.filter(AcceptedValues::areAll).isPresent() ? AcceptedValues.offered(all) : all;
    }

    /** What is shown of everything that fits what is typed at the place: of the parts of an export one level. */
    BiFunction<Completions, String, Completions> shown() {
        boolean isPart =
                parameter.filter(each -> each.subject() == Subject.EXPORT_ONLY).isPresent();
        return isPart ? ExportOnlyLevels::level : (all, typed) -> all;
    }
}
